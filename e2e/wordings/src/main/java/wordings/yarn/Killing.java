package wordings.yarn;

/** Watches a process and kills it where it outgrows its memory, as YARN's NodeManager does: {@code PID BYTES}. */
public final class Killing {
  /** {@code yarn.nodemanager.vmem-pmem-ratio}, that is not checked here. */
  private static final double VIRTUAL = 2.1;

  private Killing() {}

  public static void main(String[] arguments) throws Exception {
    long pid = Long.parseLong(arguments[0]);
    long bytes = Long.parseLong(arguments[1]);
    String said = Monitor.watch(pid, bytes, (long) (VIRTUAL * bytes), false).get();
    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    System.out.println(said);
    System.exit(0);
  }
}
