"use strict";

const API = "/sandbox/api";
const POLL_MILLIS = 1000;
const ROOM = 280;
const NAMES = ["robin_at_home", "alexa_travels", "miles_to_go", "cara_shops", "noor_on_tour"];

const byId = (id) => document.getElementById(id);
const posts = new Map();
const threads = new Map();
let brand = "";
let newest = "0";
let target = null;
let edited = null;
let firstLook = true;

/** Calls the sandbox; a refusal becomes an error whose message says what to do. */
async function call(path, method = "GET", body = undefined) {
  let answer;
  try {
    answer = await fetch(API + path, {
      method,
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error("The sandbox does not answer. Check that it runs, then try again.");
  }
  const json = await answer.json().catch(() => ({}));
  if (answer.ok) {
    return json;
  }
  throw new Error(json.detail ? label(json.field) + json.detail + "." : "The sandbox answered " + answer.status + ". Try again.");
}

function label(field) {
  const known = { username: "Customer: ", text: "Post: ", in_reply_to_tweet_id: "Reply: ", speed: "Speed: " };
  return known[field] ?? (field ? field + ": " : "");
}

/** Ids have more digits than a number of this language keeps. */
function compareIds(one, other) {
  return one.length - other.length || (one < other ? -1 : Number(one > other));
}

function age(at) {
  const seconds = Math.max(0, Math.round((Date.now() - at.getTime()) / 1000));
  if (seconds < 10) return "now";
  if (seconds < 60) return seconds + " s ago";
  if (seconds < 3600) return Math.floor(seconds / 60) + " min ago";
  if (seconds < 86400) return Math.floor(seconds / 3600) + " h ago";
  return Math.floor(seconds / 86400) + " d ago";
}

function showTime(time) {
  const at = new Date(time.dateTime);
  const absolute = at.toLocaleString([], { dateStyle: "medium", timeStyle: "medium" });
  const clock = at.toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  time.textContent = age(at) + " · " + clock;
  time.title = absolute;
}

function context(post) {
  if (post.retweet_of) return "repeats a post";
  if (post.edit_of) return "edited";
  const parent = posts.get(post.in_reply_to_tweet_id);
  const pictures = post.images ? post.images + (post.images === 1 ? " picture" : " pictures") : "";
  const state = post.author_state ? "not visible to the brand: " + post.author_state : "";
  return [parent ? "replies to @" + parent.username : "", pictures, state].filter(Boolean).join(" · ");
}

function initials(name) {
  return name.split(/\s+/).slice(0, 2).map((word) => [...word][0] ?? "").join("").toUpperCase();
}

/** The text with its http links as links; everything else stays text. */
function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)'])/).map((part, index) => {
    if (index % 2 === 0) return document.createTextNode(part);
    const link = document.createElement("a");
    link.href = part;
    link.textContent = part;
    link.target = "_blank";
    link.rel = "noopener noreferrer";
    return link;
  });
}

function element(post) {
  const item = byId("post-template").content.firstElementChild.cloneNode(true);
  const part = (name) => item.querySelector("." + name);
  item.id = "post-" + post.id;
  item.classList.toggle("brand", post.brand);
  item.classList.toggle("reply", Boolean(post.in_reply_to_tweet_id));
  item.classList.toggle("fresh", !firstLook);
  // A thread that moves up must not light up its old posts again.
  item.addEventListener("animationend", () => item.classList.remove("fresh"));
  part("avatar").textContent = initials(post.name);
  part("name").textContent = post.name;
  part("username").textContent = "@" + post.username;
  part("badge").textContent = post.brand ? "brand" : "customer";
  part("context").textContent = context(post);
  part("text").append(...linked(post.text));
  part("when").href = "#post-" + post.id;
  part("when").setAttribute("aria-label", "Link to this post");
  const time = item.querySelector("time");
  time.dateTime = post.created_at;
  showTime(time);
  part("reply").setAttribute("aria-label", "Reply to @" + post.username);
  part("reply").addEventListener("click", () => replyTo(post));
  for (const [name, act] of [["edit", editPost], ["delete", deletePost]]) {
    part(name).hidden = post.brand || Boolean(post.retweet_of);
    part(name).setAttribute("aria-label", name[0].toUpperCase() + name.slice(1) + " the post of @" + post.username);
    part(name).addEventListener("click", () => act(post));
  }
  return item;
}

/** Whoever has posted can be chosen again. */
function offer(username) {
  const names = byId("customers");
  if (![...names.children].some((option) => option.value === username)) {
    names.append(new Option(username, username));
  }
}

function add(post) {
  posts.set(post.id, post);
  if (!post.brand) offer(post.username);
  let thread = threads.get(post.conversation_id);
  if (!thread) {
    thread = byId("thread-template").content.firstElementChild.cloneNode(true);
    threads.set(post.conversation_id, thread);
  }
  thread.querySelector(".posts").append(element(post));
  // The thread that was written in last comes first.
  byId("threads").prepend(thread);
}

function remove(id) {
  const item = byId("post-" + id);
  if (!item) return;
  const thread = item.closest(".thread");
  item.remove();
  posts.delete(id);
  if (!thread.querySelector(".post")) {
    thread.remove();
    threads.forEach((known, conversation) => known === thread && threads.delete(conversation));
  }
}

function take({ posts: fresh, deleted }) {
  const keepPlace = window.scrollY > 0 && fresh.length > 0 && !firstLook;
  const height = document.documentElement.scrollHeight;
  for (const post of fresh) {
    if (post.edit_of) remove(post.edit_of);
    if (!posts.has(post.id)) add(post);
    if (compareIds(post.id, newest) > 0) newest = post.id;
  }
  deleted.forEach(remove);
  if (keepPlace && getComputedStyle(document.querySelector(".side")).position !== "static") {
    window.scrollBy(0, document.documentElement.scrollHeight - height);
  }
  if (fresh.length > 0 && !firstLook) {
    const last = fresh[fresh.length - 1];
    byId("news").textContent = fresh.length === 1 ? "New post by @" + last.username : fresh.length + " new posts";
  }
  const byBrand = [...posts.values()].filter((post) => post.brand).length;
  byId("counts").textContent = posts.size ? posts.size - byBrand + " by customers, " + byBrand + " by the brand" : "";
  byId("empty").hidden = posts.size > 0;
}

function editPost(post) {
  cancelReply();
  edited = post;
  byId("replying").hidden = false;
  byId("replying-to").textContent = "Edit the post of @" + post.username;
  byId("username").value = post.username;
  byId("text").value = post.typed;
  countCharacters();
  byId("text").focus();
}

async function deletePost(post) {
  try {
    await call("/posts/" + post.id, "DELETE");
    await look();
    byId("news").textContent = "Deleted a post of @" + post.username;
    byId("timeline").focus();
  } catch (problem) {
    byId("compose-error").textContent = problem.message;
  }
}

function replyTo(post) {
  target = post;
  edited = null;
  byId("replying").hidden = false;
  byId("replying-to").textContent = "Reply to @" + post.username;
  if (!post.brand) {
    byId("username").value = post.username;
  } else {
    const parent = posts.get(post.in_reply_to_tweet_id);
    if (parent && !parent.brand) byId("username").value = parent.username;
  }
  byId("text").value = "";
  countCharacters();
  byId("text").focus();
}

function cancelReply() {
  target = null;
  edited = null;
  byId("replying").hidden = true;
  if (!byId("text").value) suggestText();
}

function suggestText() {
  byId("text").value = brand ? "@" + brand + " " : "";
  countCharacters();
}

function countCharacters() {
  const count = [...byId("text").value].length;
  byId("text-hint").textContent = count > ROOM ? count + " characters: a long post" : count + " of " + ROOM;
}

async function send(event) {
  event.preventDefault();
  const error = byId("compose-error");
  error.textContent = "";
  byId("send").disabled = true;
  try {
    const wanted = { username: byId("username").value.trim(), text: byId("text").value };
    if (!wanted.username) throw new Error("Customer: give a name.");
    if (wanted.text.trim() === "@" + brand) wanted.text = "";
    if (target) wanted.in_reply_to_tweet_id = target.id;
    if (edited) wanted.edit_of = edited.id;
    await call("/posts", "POST", wanted);
    byId("text").value = "";
    cancelReply();
    await look();
  } catch (problem) {
    error.textContent = problem.message;
    byId("text").focus();
  } finally {
    byId("send").disabled = false;
  }
}

function showDemo(demo) {
  byId("demo").textContent = demo.running ? "Stop demo day" : "Play demo day";
  byId("demo").dataset.running = demo.running;
  byId("demo-progress").max = demo.total;
  byId("demo-progress").value = demo.posted;
  const state = demo.running
    ? demo.posted + " of " + demo.total + " posted"
    : demo.posted === 0 ? "" : demo.posted === demo.total ? "Done" : "Stopped after " + demo.posted;
  if (byId("demo-state").textContent !== state) byId("demo-state").textContent = state;
}

async function toggleDemo() {
  byId("demo-error").textContent = "";
  try {
    showDemo(byId("demo").dataset.running === "true"
      ? await call("/demo-day", "DELETE")
      : await call("/demo-day", "POST", { speed: Number(byId("speed").value) }));
  } catch (problem) {
    byId("demo-error").textContent = problem.message;
  }
}

let looking = null;

/** One look at a time: a post of one's own asks for a look while the regular one may be on its way. */
function look() {
  looking ??= call("/timeline?since=" + (firstLook ? "" : newest))
    .then((timeline) => {
      take(timeline);
      firstLook = false;
    })
    .finally(() => { looking = null; });
  return looking;
}

function connection(state, text) {
  const shown = byId("connection");
  shown.className = "state " + state;
  if (shown.textContent !== text) shown.textContent = text;
}

function followLink() {
  document.querySelectorAll(".post.target").forEach((item) => item.classList.remove("target"));
  const item = location.hash.startsWith("#post-") ? byId(location.hash.slice(1)) : null;
  if (item) {
    item.classList.add("target");
    item.scrollIntoView({ block: "center" });
    item.querySelector("article").focus({ preventScroll: true });
  }
}

async function greet() {
  const status = await call("/status");
  brand = status.brand.username;
  byId("brand-name").textContent = "@" + brand;
  if (!byId("text").value) suggestText();
}

async function keepLooking() {
  try {
    if (!brand) await greet();
    const wasFirst = firstLook;
    await look();
    showDemo(await call("/demo-day"));
    if (wasFirst) followLink();
    connection("live", "Live");
  } catch {
    connection("lost", "No connection to the sandbox. Start it again; this page goes on by itself.");
  }
  document.querySelectorAll("time").forEach(showTime);
  setTimeout(keepLooking, POLL_MILLIS);
}

byId("username").value = NAMES[Math.floor(Math.random() * NAMES.length)];
byId("compose").addEventListener("submit", send);
byId("text").addEventListener("input", countCharacters);
byId("cancel-reply").addEventListener("click", cancelReply);
byId("demo").addEventListener("click", toggleDemo);
window.addEventListener("hashchange", followLink);
keepLooking();
