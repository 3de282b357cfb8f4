package oracle.era;

import java.util.LinkedHashMap;
import java.util.Map;
import oracle.Answer;
import oracle.Release;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ConfigurationUtils;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;

/** 1.10: the TaskManager's model is new, the JobManager has a heap and nothing else. */
public final class Flink110 implements Release {
  @Override
  public Answer taskManager(Configuration configuration, boolean container) {
    TaskExecutorProcessSpec spec =
        TaskExecutorProcessUtils.processSpecFromConfig(
            TaskExecutorProcessUtils.getConfigurationMapLegacyTaskManagerHeapSizeToConfigOption(
                configuration,
                container ? TaskManagerOptions.TOTAL_PROCESS_MEMORY : TaskManagerOptions.TOTAL_FLINK_MEMORY));
    Map<String, Long> memory = new LinkedHashMap<>();
    memory.put("frameworkHeap", spec.getFrameworkHeapSize().getBytes());
    memory.put("taskHeap", spec.getTaskHeapSize().getBytes());
    memory.put("managed", spec.getManagedMemorySize().getBytes());
    memory.put("frameworkOffHeap", spec.getFrameworkOffHeapMemorySize().getBytes());
    memory.put("taskOffHeap", spec.getTaskOffHeapSize().getBytes());
    memory.put("network", spec.getNetworkMemSize().getBytes());
    memory.put("metaspace", spec.getJvmMetaspaceSize().getBytes());
    memory.put("overhead", spec.getJvmOverheadSize().getBytes());
    memory.put("totalFlink", spec.getTotalFlinkMemorySize().getBytes());
    memory.put("totalProcess", spec.getTotalProcessMemorySize().getBytes());
    return new Answer(
        memory,
        TaskExecutorProcessUtils.generateJvmParametersStr(spec),
        TaskExecutorProcessUtils.generateDynamicConfigsStr(spec));
  }

  @Override
  public Answer jobManager(Configuration configuration, boolean container) {
    return new Answer(
        Map.of("heap", ConfigurationUtils.getJobManagerHeapMemory(configuration).getBytes()), null, null);
  }
}
