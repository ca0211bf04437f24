/* Settings of C libraries that Swift does not reach: what Glibc leaves out of its module, and a function with a list of
   arguments of any length. */
#include <malloc.h>
#include <sqlite3.h>
#include <sys/ioctl.h>

/* Whether SQLite counts the memory that it takes, under one lock for all threads (SQLITE_CONFIG_MEMSTATUS). To be said
   before SQLite is used for the first time; SQLITE_MISUSE afterwards. */
static inline int sqlite3_config_memstatus(int counts) { return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, counts); }

/* How many columns the terminal behind a descriptor has; 0 where it is no terminal. */
static inline int terminal_columns(int descriptor) {
    struct winsize size;
    return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}
