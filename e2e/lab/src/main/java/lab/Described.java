package lab;

import org.apache.flink.api.common.io.GenericInputFormat;
import org.apache.flink.core.io.GenericInputSplit;

/** A source of one element a split, whose splits the JobManager keeps, each with a description of 128 KiB. */
final class Described extends GenericInputFormat<Long> {
  private static final int SPLITS_A_MIB = 8;

  private final int mib;
  private boolean isRead;

  Described(int mib) {
    this.mib = mib;
  }

  @Override
  public GenericInputSplit[] createInputSplits(int least) {
    GenericInputSplit[] splits = new GenericInputSplit[mib * SPLITS_A_MIB];
    for (int i = 0; i < splits.length; i++) splits[i] = new Split(i, splits.length);
    return splits;
  }

  @Override
  public void open(GenericInputSplit split) {
    isRead = false;
  }

  @Override
  public boolean reachedEnd() {
    return isRead;
  }

  @Override
  public Long nextRecord(Long reused) {
    isRead = true;
    return 1L;
  }

  private static final class Split extends GenericInputSplit {
    private final byte[] description = new byte[(1 << 20) / SPLITS_A_MIB];

    Split(int number, int count) {
      super(number, count);
    }
  }
}
