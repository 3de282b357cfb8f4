#!/usr/bin/env bash
# Writes src/core/evidence/fixtures/flink-<release>-{tm,jm}.txt: what released Flink logs while a process starts.
# The start scripts hand what `BashJavaUtils` says to the process in FLINK_INHERITED_LOGS; so does this.
# Needs JDK 17, the class paths that e2e/wordings and e2e/flink-oracle left in their target/, and LOG4J, a class path of
# log4j-api, log4j-core and log4j-slf4j-impl 2.x. Usage: LOG4J=… e2e/start-up/make.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
layout() {
  printf '%s\n' rootLogger.level=INFO rootLogger.appenderRef.c.ref=C appender.c.name=C appender.c.type=CONSOLE \
    appender.c.target=SYSTEM_OUT appender.c.layout.type=PatternLayout "appender.c.layout.pattern=$1"
}
# Flink's own layouts: log4j-bash-utils.properties, log4j.properties
layout '%-5p %x - %m%n' > "$work/bash.properties"
layout '%d{yyyy-MM-dd HH:mm:ss,SSS} %-5p %-60c %x - %m%n' > "$work/log4j2.properties"

start() {
  local release=$1 process=$2 config=$3 path conf file upper out jvm dynamic
  path=$(cat "$root/e2e/wordings/target/flink-$release/classpath.txt" 2>/dev/null || cat "$root/e2e/flink-oracle/target/$release/classpath.txt")
  path=$(tr ':' '\n' <<< "$path" | grep -v 'slf4j-log4j12\|logback' | paste -sd:):$LOG4J
  conf=$work/conf; rm -rf "$conf"; mkdir -p "$conf" "$work/$release"
  case $release in 1.20* | 2.*) file=config.yaml ;; *) file=flink-conf.yaml ;; esac
  printf '%b' "$config" > "$conf/$file"
  upper=${process^^}
  out=$(java "-Dlog4j2.configurationFile=$work/bash.properties" -cp "$path" org.apache.flink.runtime.util.bash.BashJavaUtils \
    "GET_${upper}_RESOURCE_PARAMS" --configDir "$conf" 2>/dev/null)
  jvm=$(sed -n 's/^BASH_JAVA_UTILS_EXEC_RESULT://p' <<< "$out" | sed -n 1p)
  dynamic=$(sed -n 's/^BASH_JAVA_UTILS_EXEC_RESULT://p' <<< "$out" | sed -n 2p)
  FLINK_INHERITED_LOGS="
${upper}_RESOURCE_PARAMS extraction logs:
jvm_params: $jvm
dynamic_configs: $dynamic
logs: $(grep -v BASH_JAVA_UTILS <<< "$out")
"
  export FLINK_INHERITED_LOGS
  javac -cp "$path" -d "$work/$release" "$here/StartUp.java" 2>/dev/null
  # the JVM's options are words of their own
  # shellcheck disable=SC2086
  java $jvm "-Dlog4j2.configurationFile=$work/log4j2.properties" -cp "$work/$release:$path" StartUp "$process" "$conf" \
    --configDir /opt/flink/conf $dynamic 2>/dev/null |
    sed -E "s#Classpath: .*#Classpath: /opt/flink/lib/flink-dist-$release.jar#; s#$conf#/opt/flink/conf#g; s#$work/##g" \
      > "$root/src/core/evidence/fixtures/flink-$release-$process.txt"
}

for release in 1.11.6 1.12.7 1.16.3 1.20.5 2.3.0; do
  start "$release" tm 'taskmanager.memory.process.size: 2g\ntaskmanager.numberOfTaskSlots: 4\ntaskmanager.memory.managed.fraction: 0.3\n'
  start "$release" jm 'jobmanager.memory.process.size: 1600m\nparallelism.default: 6\n'
done
