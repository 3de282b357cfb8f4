package oracle.era;

import oracle.Answer;
import oracle.Release;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** 1.11: the JobManager has a model too, but no dynamic options yet. */
public class Flink111 implements Release {
  @Override
  public Answer taskManager(Configuration configuration, boolean container) {
    TaskExecutorProcessSpec spec =
        TaskExecutorProcessUtils.processSpecFromConfig(
            TaskExecutorProcessUtils.getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption(
                configuration,
                container ? TaskManagerOptions.TOTAL_PROCESS_MEMORY : TaskManagerOptions.TOTAL_FLINK_MEMORY));
    return new Answer(
        Parts.of(spec),
        ProcessMemoryUtils.generateJvmParametersStr(spec),
        TaskExecutorProcessUtils.generateDynamicConfigsStr(spec));
  }

  @Override
  public Answer jobManager(Configuration configuration, boolean container) {
    JobManagerProcessSpec spec =
        JobManagerProcessUtils.processSpecFromConfigWithNewOptionToInterpretLegacyHeap(
            configuration,
            container ? JobManagerOptions.TOTAL_PROCESS_MEMORY : JobManagerOptions.JVM_HEAP_MEMORY);
    return new Answer(
        Parts.of(spec), JobManagerProcessUtils.generateJvmParametersStr(spec, configuration), dynamic(spec));
  }

  /** The {@code -D} options that Flink's script hands to the JobManager; null for none. */
  String dynamic(JobManagerProcessSpec spec) {
    return null;
  }
}
