/** Keys that Flink, its plugins or its operator read by their beginning, so that no list has them all. */
interface FreeKeys {
  readonly prefix: string
  /** the class that reads them */
  readonly source: string
}

const FREE_KEYS: readonly FreeKeys[] = [
  {
    prefix: 'metrics.reporter.',
    source: 'org.apache.flink.configuration.MetricOptions, runtime.metrics.ReporterSetup',
  },
  { prefix: 'traces.reporter.', source: 'org.apache.flink.configuration.TraceOptions (1.19 and later)' },
  { prefix: 'events.reporter.', source: 'org.apache.flink.configuration.EventOptions (2.1 and later)' },
  { prefix: 'external-resource.', source: 'org.apache.flink.configuration.ExternalResourceOptions' },
  { prefix: 'containerized.master.env.', source: 'ResourceManagerOptions.CONTAINERIZED_MASTER_ENV_PREFIX' },
  { prefix: 'containerized.taskmanager.env.', source: 'ResourceManagerOptions.CONTAINERIZED_TASK_MANAGER_ENV_PREFIX' },
  { prefix: 'yarn.application-master.env.', source: 'ConfigConstants.YARN_APPLICATION_MASTER_ENV_PREFIX' },
  { prefix: 'yarn.taskmanager.env.', source: 'ConfigConstants.YARN_TASK_MANAGER_ENV_PREFIX' },
  { prefix: 'env.', source: 'bin/config.sh, which reads its own options out of the file' },
  { prefix: 'flink.hadoop.', source: 'org.apache.flink.runtime.util.HadoopUtils.FLINK_CONFIG_PREFIXES' },
  { prefix: 'flink.yarn.', source: 'org.apache.flink.yarn.Utils.FLINK_CONFIG_PREFIXES' },
  { prefix: 'fs.', source: 'CoreOptions.fileSystemConnectionLimit; Hadoop file systems; HadoopConfigLoader' },
  { prefix: 's3.', source: 'org.apache.flink.fs.s3hadoop.S3FileSystemFactory.FLINK_CONFIG_PREFIXES' },
  { prefix: 's3a.', source: 'org.apache.flink.fs.s3hadoop.S3FileSystemFactory.FLINK_CONFIG_PREFIXES' },
  { prefix: 'presto.s3.', source: 'org.apache.flink.fs.s3presto.S3FileSystemFactory.FLINK_CONFIG_PREFIXES' },
  { prefix: 'azure.', source: 'org.apache.flink.fs.azurefs.AbstractAzureFSFactory' },
  { prefix: 'gs.', source: 'org.apache.flink.fs.gs.GSFileSystemOptions' },
  {
    prefix: 'security.delegation.token.provider.',
    source: 'SecurityOptions.DELEGATION_TOKEN_PROVIDER_PREFIX, older versions of it',
  },
  {
    prefix: 'security.kerberos.token.provider.',
    source: 'runtime.security.token.hadoop.HadoopFSDelegationTokenProvider (1.16 and later)',
  },
  {
    prefix: 'sql-gateway.endpoint.',
    source: 'org.apache.flink.table.gateway.api.endpoint.SqlGatewayEndpointFactoryUtils',
  },
  { prefix: 'table.catalog-store.', source: 'org.apache.flink.table.catalog.CommonCatalogOptions (1.18 and later)' },
  { prefix: 'table.secret-store.', source: 'org.apache.flink.table.secret.CommonSecretOptions (2.3)' },
  { prefix: 'kubernetes.operator.', source: 'KubernetesOperatorConfigOptions of the Flink Kubernetes operator' },
  { prefix: 'job.autoscaler.', source: 'AutoScalerOptions of the Flink Kubernetes operator' },
  { prefix: '$internal.', source: 'options that Flink hands to itself' },
  { prefix: 'internal.', source: 'options that Flink hands to itself' },
]

/** Whether a key is one of those that no list can hold. */
export const isFree = (key: string): boolean => FREE_KEYS.some(({ prefix }) => key.startsWith(prefix))
