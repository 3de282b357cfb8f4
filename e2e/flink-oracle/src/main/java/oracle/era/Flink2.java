package oracle.era;

import oracle.Answer;
import oracle.Release;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** 2.x: the legacy heap sizes are gone, and the deployment decides nothing. */
public final class Flink2 implements Release {
  @Override
  public Answer taskManager(Configuration configuration, boolean container) {
    TaskExecutorProcessSpec spec = TaskExecutorProcessUtils.processSpecFromConfig(configuration);
    return new Answer(
        Parts.of(spec),
        ProcessMemoryUtils.generateJvmParametersStr(spec),
        TaskExecutorProcessUtils.generateDynamicConfigsStr(spec));
  }

  @Override
  public Answer jobManager(Configuration configuration, boolean container) {
    JobManagerProcessSpec spec = JobManagerProcessUtils.processSpecFromConfig(configuration);
    return new Answer(
        Parts.of(spec),
        JobManagerProcessUtils.generateJvmParametersStr(spec, configuration),
        JobManagerProcessUtils.generateDynamicConfigsStr(spec));
  }
}
