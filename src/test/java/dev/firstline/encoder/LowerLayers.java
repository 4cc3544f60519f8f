package dev.firstline.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/** The layers that stay as they are, run exactly as the service runs them: text → the state of each token. */
final class LowerLayers implements AutoCloseable {
    private static final int MOST_TOKENS = 96;

    private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
    private final OrtSession session;
    private final WordPiece tokenizer;
    private final List<Layer> upper;

    LowerLayers(int shared) throws IOException, OrtException {
        BgeWeights weights = BgeWeights.load();
        var graph = new BertGraph();
        String state = graph.embed(weights);
        for (int i = 0; i < shared; i++) {
            state = graph.layer("layer" + i, state, weights.layers().get(i));
        }
        graph.output(state, Layer.WIDTH);
        upper = weights.layers().subList(shared, BgeWeights.LAYERS);
        try (var options = new OrtSession.SessionOptions();
                InputStream json = Resources.open("/bge-small-en-v1.5-q-tokenizer.json")) {
            options.setIntraOpNumThreads(1);
            session = environment.createSession(graph.model(), options);
            tokenizer = WordPiece.read(json);
        }
    }

    /** The layers above these, as they are before tuning. */
    List<Layer> upper() {
        return upper;
    }

    /** Tokens × width. */
    float[][] states(String text) throws OrtException {
        long[] ids = tokenizer.encode(text, MOST_TOKENS);
        long[] places = LongStream.range(0, ids.length).toArray();
        try (var pieces = OnnxTensor.createTensor(environment, new long[][] {ids});
                var at = OnnxTensor.createTensor(environment, new long[][] {places});
                var result = session.run(Map.of(BertGraph.PIECES, pieces, BertGraph.PLACES, at))) {
            return ((float[][][]) result.get(0).getValue())[0];
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }
}
