package oracle.era;

import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;

/** 1.12 to 1.20: the JobManager gets dynamic options. */
public final class Flink112 extends Flink111 {
  @Override
  String dynamic(JobManagerProcessSpec spec) {
    return JobManagerProcessUtils.generateDynamicConfigsStr(spec);
  }
}
