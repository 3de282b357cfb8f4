package oracle.era;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.util.config.memory.CommonProcessMemorySpec;
import org.apache.flink.runtime.util.config.memory.taskmanager.TaskExecutorFlinkMemory;

/** A process's memory by component, since 1.11. */
final class Parts {
  private Parts() {}

  static Map<String, Long> of(TaskExecutorProcessSpec spec) {
    TaskExecutorFlinkMemory flink = spec.getFlinkMemory();
    Map<String, Long> memory = new LinkedHashMap<>();
    memory.put("frameworkHeap", flink.getFrameworkHeap().getBytes());
    memory.put("taskHeap", flink.getTaskHeap().getBytes());
    memory.put("managed", flink.getManaged().getBytes());
    memory.put("frameworkOffHeap", flink.getFrameworkOffHeap().getBytes());
    memory.put("taskOffHeap", flink.getTaskOffHeap().getBytes());
    memory.put("network", flink.getNetwork().getBytes());
    return outside(memory, spec);
  }

  static Map<String, Long> of(JobManagerProcessSpec spec) {
    Map<String, Long> memory = new LinkedHashMap<>();
    memory.put("heap", spec.getFlinkMemory().getJvmHeapMemorySize().getBytes());
    memory.put("offHeap", spec.getFlinkMemory().getJvmDirectMemorySize().getBytes());
    return outside(memory, spec);
  }

  private static Map<String, Long> outside(Map<String, Long> memory, CommonProcessMemorySpec<?> spec) {
    memory.put("metaspace", spec.getJvmMetaspaceSize().getBytes());
    memory.put("overhead", spec.getJvmOverheadSize().getBytes());
    memory.put("totalFlink", spec.getTotalFlinkMemorySize().getBytes());
    memory.put("totalProcess", spec.getTotalProcessMemorySize().getBytes());
    return memory;
  }
}
