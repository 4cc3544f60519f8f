package dev.firstline.encoder;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;

/**
 * Writes a computation in the ONNX format (onnx.proto of the ONNX project, IR version 8): the few parts of it that an encoder
 * needs. Names of values are ours to choose; a value is known by the name that its node gave it.
 */
final class OnnxGraph {
    static final int FLOAT = 1;
    static final int UINT8 = 2;
    static final int INT8 = 3;
    static final int INT64 = 7;

    /** The operators that onnxruntime adds to the standard ones, fused and quantised ones among them. */
    static final String FUSED = "com.microsoft";

    private static final int IR_VERSION = 8;
    private static final int OPSET = 17;

    private final ByteArrayOutputStream graph = new ByteArrayOutputStream();

    private interface Part {
        void writeTo(CodedOutputStream out) throws IOException;
    }

    /** A value that the caller gives: its name, element type and dimensions; a negative dimension is any size. */
    void input(String name, int type, int... dimensions) {
        append(11, value(name, type, dimensions));
    }

    /** A value that the caller gets. */
    void output(String name, int type, int... dimensions) {
        append(12, value(name, type, dimensions));
    }

    /** A constant; the numbers lie row by row. */
    void constant(String name, float[] numbers, int... dimensions) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(numbers);
        constant(name, FLOAT, bytes.array(), dimensions);
    }

    /** A constant of whole numbers. */
    void constant(String name, long... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asLongBuffer().put(numbers);
        constant(name, INT64, bytes.array(), numbers.length);
    }

    /** A constant, its bytes little-endian as ONNX wants them. */
    void constant(String name, int type, byte[] bytes, int... dimensions) {
        append(5, bytes(out -> {
            for (int dimension : dimensions) {
                out.writeInt64(1, dimension);
            }
            out.writeInt32(2, type);
            out.writeString(8, name);
            out.writeByteArray(9, bytes);
        }));
    }

    /**
     * A step of the computation.
     *
     * @param domain     empty for the standard operators, or {@link #FUSED}
     * @param attributes whole numbers as Long, others as Float, lists of whole numbers as long[]
     */
    void node(String domain, String operator, List<String> in, List<String> out, Map<String, ?> attributes) {
        append(1, bytes(node -> {
            for (String name : in) {
                node.writeString(1, name);
            }
            for (String name : out) {
                node.writeString(2, name);
            }
            node.writeString(4, operator);
            for (var attribute : attributes.entrySet()) {
                node.writeByteArray(5, attribute(attribute.getKey(), attribute.getValue()));
            }
            node.writeString(7, domain);
        }));
    }

    /** The whole model. */
    byte[] model() {
        return bytes(out -> {
            out.writeInt64(1, IR_VERSION);
            out.writeByteArray(8, bytes(set -> set.writeInt64(2, OPSET)));
            out.writeByteArray(8, bytes(set -> {
                set.writeString(1, FUSED);
                set.writeInt64(2, 1);
            }));
            out.writeByteArray(7, bytes(whole -> {
                whole.writeRawBytes(graph.toByteArray());
                whole.writeString(2, "encoder");
            }));
        });
    }

    private void append(int field, byte[] message) {
        graph.writeBytes(bytes(out -> out.writeByteArray(field, message)));
    }

    private static byte[] attribute(String name, Object value) {
        return bytes(out -> {
            out.writeString(1, name);
            if (value instanceof Float number) {
                out.writeFloat(2, number);
                out.writeInt32(20, 1);
            } else if (value instanceof Long number) {
                out.writeInt64(3, number);
                out.writeInt32(20, 2);
            } else if (value instanceof long[] numbers) {
                for (long number : numbers) {
                    out.writeInt64(8, number);
                }
                out.writeInt32(20, 7);
            } else {
                throw new IllegalArgumentException("an attribute cannot be a " + value.getClass());
            }
        });
    }

    private static byte[] value(String name, int type, int[] dimensions) {
        byte[] shape = bytes(out -> {
            for (int dimension : dimensions) {
                out.writeByteArray(1, bytes(size -> {
                    if (dimension < 0) {
                        size.writeString(2, "any");
                    } else {
                        size.writeInt64(1, dimension);
                    }
                }));
            }
        });
        byte[] tensor = bytes(out -> {
            out.writeInt32(1, type);
            out.writeByteArray(2, shape);
        });
        return bytes(out -> {
            out.writeString(1, name);
            out.writeByteArray(2, bytes(kind -> kind.writeByteArray(1, tensor)));
        });
    }

    private static byte[] bytes(Part part) {
        var bytes = new ByteArrayOutputStream();
        try {
            CodedOutputStream out = CodedOutputStream.newInstance(bytes);
            part.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
