package lab;

import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.PrimitiveArrayTypeInfo;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * A function of so many states that are filled one after the other, each with 24 MiB: with RocksDB a state is a column
 * family of its own.
 */
final class Stateful extends KeyedProcessFunction<Long, Long, Long> {
  private static final int MIB = 24;
  /** As a job goes on with what it has: long enough that who looks at its memory now and then has seen it. */
  private static final int STAYS_MILLISECONDS = 4_000;

  private final int states;

  Stateful(int states) {
    this.states = states;
  }

  @Override
  public void processElement(Long value, Context context, Collector<Long> out) throws Exception {
    // which takes room in a write buffer, and next to none once it is compressed into a file
    byte[] empty = new byte[16 << 10];
    for (int i = 0; i < states; i++) {
      MapState<Integer, byte[]> state = getRuntimeContext().getMapState(description(i));
      for (int j = 0; j < MIB * 64; j++) state.put(j, empty);
    }
    Thread.sleep(STAYS_MILLISECONDS);
    out.collect(value);
  }

  private static MapStateDescriptor<Integer, byte[]> description(int number) {
    return new MapStateDescriptor<>(
        "state " + number, Types.INT, PrimitiveArrayTypeInfo.BYTE_PRIMITIVE_ARRAY_TYPE_INFO);
  }
}
