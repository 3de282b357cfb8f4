package need;

import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.co.CoMapFunction;

import java.util.Map;
import java.util.function.Consumer;

/**
 * The made jobs: each a shape of topology, with data that end, and no operator chained to another but the one that holds
 * a source back for so many milliseconds before its first element.
 */
final class Jobs {

    static final Map<String, Consumer<Jobs>> ALL =
            Map.of(
                    "keyed", Jobs::keyed,
                    "two-shuffles", Jobs::twoShuffles,
                    "rescale", Jobs::rescale,
                    "mixed", Jobs::mixed,
                    "union", Jobs::union,
                    "broadcast", Jobs::broadcast,
                    "batch", Jobs::batch,
                    "wide", Jobs::wide);

    private static final long ELEMENTS = 20_000;

    /** one exchange, all to all, 8 to 8 */
    private void keyed() {
        same(numbers(8).keyBy(KEY), 8);
    }

    /** two exchanges, all to all, one behind the other */
    private void twoShuffles() {
        same(same(numbers(6).keyBy(KEY), 6).rebalance(), 6);
    }

    /** pointwise only: 12 to 2 to 12 */
    private void rescale() {
        same(same(numbers(12).rescale(), 2).rescale(), 12);
    }

    /** pointwise 4 to 8, all to all 8 to 8, and an exchange of equal parallelism that is not chained */
    private void mixed() {
        same(same(same(numbers(4).rescale(), 8).keyBy(KEY), 8).forward(), 8);
    }

    /** three inputs of one operator: three gates a subtask */
    private void union() {
        same(numbers(6).union(numbers(6), numbers(6)).keyBy(KEY), 6);
    }

    /** a stream of one subtask that all of the other's consumers get */
    private void broadcast() {
        alone(numbers(8).keyBy(KEY).connect(numbers(1).broadcast()).map(new Either()), 8);
    }

    /** two blocking exchanges */
    private void batch() {
        env.setRuntimeMode(RuntimeExecutionMode.BATCH);
        same(same(numbers(4).rebalance(), 4).rebalance(), 4);
    }

    /** one exchange of 64 to 64: 4,096 channels */
    private void wide() {
        same(numbers(64).keyBy(KEY), 64);
    }

    private static final KeySelector<Long, Long> KEY = new Itself();

    private final StreamExecutionEnvironment env;
    private final long wait;

    Jobs(StreamExecutionEnvironment env, long wait) {
        this.env = env;
        this.wait = wait;
    }

    private DataStream<Long> numbers(int parallelism) {
        return env.fromSequence(1, ELEMENTS)
                .setParallelism(parallelism)
                .map(new Wait(wait))
                .setParallelism(parallelism);
    }

    private DataStream<Long> same(DataStream<Long> stream, int parallelism) {
        return alone(stream.map(new Same()), parallelism);
    }

    private DataStream<Long> alone(SingleOutputStreamOperator<Long> operator, int parallelism) {
        return operator.setParallelism(parallelism).disableChaining();
    }

    private static final class Wait implements MapFunction<Long, Long> {
        private long wait;

        Wait(long wait) {
            this.wait = wait;
        }

        @Override
        public Long map(Long value) throws InterruptedException {
            Thread.sleep(wait);
            wait = 0;
            return value;
        }
    }

    private static final class Itself implements KeySelector<Long, Long> {
        @Override
        public Long getKey(Long value) {
            return value;
        }
    }

    private static final class Same implements MapFunction<Long, Long> {
        @Override
        public Long map(Long value) {
            return value;
        }
    }

    private static final class Either implements CoMapFunction<Long, Long, Long> {
        @Override
        public Long map1(Long value) {
            return value;
        }

        @Override
        public Long map2(Long value) {
            return value;
        }
    }
}
