import dockerCompose from './docker-compose.ts'
import dynamicOptions from './dynamic-options.ts'
import flinkDeployment from './flink-deployment.ts'
import javaToolOptions from './java-tool-options.ts'
import jvmOptions from './jvm-options.ts'
import kubernetesPod from './kubernetes-pod.ts'
import nativeKubernetes from './native-kubernetes.ts'

/** The formats of command lines and of what Flink and the JVM are deployed with; the page loads them once a person does something. */
export const FURTHER_SNIPPETS = [
  flinkDeployment,
  nativeKubernetes,
  kubernetesPod,
  dockerCompose,
  dynamicOptions,
  javaToolOptions,
  jvmOptions,
] as const
