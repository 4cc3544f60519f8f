"use strict";

// What is beside the timeline: messages, the chosen customer's settings, and how X behaves. Shares the functions of page.js.

let newestMessage = "0";
let asked = "";

function addMessage(message) {
  const item = byId("message-template").content.firstElementChild.cloneNode(true);
  const part = (name) => item.querySelector("." + name);
  item.classList.toggle("brand", message.brand);
  part("username").textContent = message.brand ? "@" + brand + " to @" + message.username : "@" + message.username;
  part("text").textContent = message.encrypted ? "encrypted chat, not readable" : message.text;
  const time = item.querySelector("time");
  time.dateTime = message.created_at;
  showTime(time);
  byId("messages").append(item);
  if (compareIds(message.id, newestMessage) > 0) newestMessage = message.id;
}

async function lookAtMessages() {
  const { messages } = await call("/messages?since=" + newestMessage);
  messages.forEach(addMessage);
  byId("messages").hidden = newestMessage === "0";
  byId("no-messages").hidden = newestMessage !== "0";
}

async function sendMessage() {
  const error = byId("compose-error");
  error.textContent = "";
  try {
    const wanted = { username: byId("username").value.trim(), text: byId("text").value };
    if (!wanted.username) throw new Error("Customer: give a name.");
    if (wanted.text.trim() === "@" + brand) wanted.text = "";
    await call("/messages", "POST", wanted);
    byId("text").value = "";
    cancelReply();
    await lookAtMessages();
  } catch (problem) {
    error.textContent = problem.message;
    byId("text").focus();
  }
}

function showCustomer(customer) {
  byId("customer-name").textContent = "@" + customer.username;
  byId("receives").checked = customer.receives_your_dm;
  byId("protected").checked = customer.protected;
  byId("suspended").checked = customer.suspended;
}

/** The settings belong to whom the form above names. */
async function askCustomer() {
  const username = byId("username").value.trim();
  if (username === asked || !/^\w{1,15}$/.test(username)) return;
  asked = username;
  const customer = await call("/users/" + username);
  if (asked === username) showCustomer(customer);
}

async function changeCustomer(event) {
  const username = byId("username").value.trim();
  const box = event.target;
  const field = box.id === "receives" ? "receives_your_dm" : box.id;
  byId("customer-error").textContent = "";
  try {
    if (!username) throw new Error("Customer: give a name.");
    showCustomer(await call("/users/" + encodeURIComponent(username), "PUT", { [field]: box.checked }));
  } catch (problem) {
    box.checked = !box.checked;
    byId("customer-error").textContent = problem.message;
  }
}

function showBehaviour(status) {
  byId("limits").checked = status.limits === "real";
  byId("implicit").checked = status.implicit_mention_summons;
  const faults = status.faults;
  const select = byId("fault");
  if (!select.options.length) {
    select.append(...faults.known.map((name) => new Option(name.replaceAll("-", " "), name)));
  }
  const lines = faults.standing.map((fault) => {
    const line = document.createElement("li");
    const where = fault.endpoints.length ? ": " + fault.endpoints.join(", ") : "";
    const times = faults.struck[fault.fault] ?? 0;
    line.textContent = fault.fault.replaceAll("-", " ") + " " + Math.round(fault.probability * 100) + " %" + where + " (" + times + " so far)";
    return line;
  });
  byId("standing").replaceChildren(...lines);
  byId("fault-count").textContent = lines.length ? "(" + lines.length + ")" : "";
  byId("webhook-state").textContent = status.webhooks.length === 0
    ? "No webhook is registered."
    : status.webhooks.map((webhook) => "Webhook " + webhook.url + (webhook.valid ? " is valid." : " is invalid and gets nothing.")).join(" ");
}

/** Sends an order and shows what came of it. */
async function order(path, body) {
  byId("x-error").textContent = "";
  try {
    await call(path, "POST", body);
  } catch (problem) {
    byId("x-error").textContent = problem.message;
  }
  await lookAtBehaviour();
}

async function lookAtBehaviour() {
  showBehaviour(await call("/status"));
}

async function addFault(event) {
  event.preventDefault();
  const fault = { fault: byId("fault").value, probability: Number(byId("probability").value) / 100 };
  if (byId("endpoints").value) fault.endpoints = [byId("endpoints").value];
  const { standing } = await call("/faults");
  await order("/faults", { standing: [...standing, fault] });
}

async function keepControls() {
  try {
    // Names of the brand and the status of the connection are page.js's business.
    if (brand) {
      await Promise.all([lookAtMessages(), askCustomer(), lookAtBehaviour()]);
    }
  } catch {
    // page.js says that the sandbox is gone
  }
  setTimeout(keepControls, POLL_MILLIS);
}

byId("send-message").addEventListener("click", sendMessage);
["receives", "protected", "suspended"].forEach((id) => byId(id).addEventListener("change", changeCustomer));
byId("limits").addEventListener("change", (event) => order("/switches", { limits: event.target.checked ? "real" : "lifted" }));
byId("implicit").addEventListener("change", (event) => order("/switches", { implicit_mention_summons: event.target.checked }));
byId("fault-form").addEventListener("submit", addFault);
byId("clear-faults").addEventListener("click", () => order("/faults", { standing: [], next: [] }));
keepControls();
