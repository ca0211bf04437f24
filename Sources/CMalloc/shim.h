/* What Glibc leaves out of its module. */
#include <malloc.h>
