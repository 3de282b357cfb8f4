/* A machine of any size for a JVM that is started with it: HotSpot learns the memory of its machine from
   sysconf(_SC_PHYS_PAGES) alone (os::Linux::initialize_system_info), so answering that call is enough.
   MACHINE_BYTES says how much there is to be. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

long sysconf(int name) {
  long (*real)(int) = (long (*)(int))dlsym(RTLD_NEXT, "sysconf");
  const char *machine = getenv("MACHINE_BYTES");
  if (name == _SC_PHYS_PAGES && machine != NULL) return atoll(machine) / real(_SC_PAGESIZE);
  return real(name);
}
