package dev.firstline.encoder;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The constants of a model in the ONNX format, by name: its weights. */
final class OnnxTensors {
    private static final int GRAPH = 7;
    private static final int INITIALIZER = 5;

    private final Map<String, Tensor> tensors = new HashMap<>();

    /** Bytes as stored, little-endian; small tensors keep floats in a field of their own. */
    private record Tensor(byte[] raw, float[] floats) {}

    /**
     * Reads a model.
     *
     * @throws IOException when the bytes are not of this format
     */
    static OnnxTensors read(byte[] model) throws IOException {
        var tensors = new OnnxTensors();
        CodedInputStream in = CodedInputStream.newInstance(model);
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == GRAPH) {
                tensors.graph(in.readBytes().newCodedInput());
            } else {
                in.skipField(tag);
            }
        }
        return tensors;
    }

    private void graph(CodedInputStream in) throws IOException {
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            if (WireFormat.getTagFieldNumber(tag) == INITIALIZER) {
                tensor(in.readBytes().newCodedInput());
            } else {
                in.skipField(tag);
            }
        }
    }

    private void tensor(CodedInputStream in) throws IOException {
        String name = "";
        byte[] raw = {};
        float[] floats = {};
        for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
            switch (WireFormat.getTagFieldNumber(tag)) {
                case 4 -> floats = littleEndian(in.readByteArray());
                case 8 -> name = in.readString();
                case 9 -> raw = in.readByteArray();
                default -> in.skipField(tag);
            }
        }
        tensors.put(name, new Tensor(raw, floats));
    }

    byte[] bytes(String name) {
        return tensor(name).raw;
    }

    float[] floats(String name) {
        Tensor tensor = tensor(name);
        return tensor.floats.length > 0 ? tensor.floats : littleEndian(tensor.raw);
    }

    private Tensor tensor(String name) {
        Tensor tensor = tensors.get(name);
        if (tensor == null) {
            throw new IllegalStateException("the model has no weights " + name);
        }
        return tensor;
    }

    private static float[] littleEndian(byte[] bytes) {
        float[] floats = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(floats);
        return floats;
    }
}
