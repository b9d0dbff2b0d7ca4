/* Loaded before the C library: the n-th call that changes the disk fails, or kills the process.

   REFCLI_FAULT is KIND:N with KIND one of kill, ENOSPC, EIO, short, count; N counts from 1.
   Only calls on files below REFCLI_FAULT_UNDER count. With "count" the number of calls is
   written to the file REFCLI_FAULT_COUNT. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls, at = -1;
static char kind[16];

static void begin(void) {
    const char *fault = getenv("REFCLI_FAULT");
    if (at >= 0) return;
    at = 0;
    if (fault && sscanf(fault, "%15[^:]:%ld", kind, &at) != 2) at = 0;
}

static int below(const char *path) {
    const char *under = getenv("REFCLI_FAULT_UNDER");
    return under && path && !strncmp(path, under, strlen(under));
}

static int open_below(int descriptor) {
    char name[64], path[PATH_MAX + 1];
    snprintf(name, sizeof name, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(name, path, PATH_MAX);
    if (length < 0) return 0;
    path[length] = 0;
    return below(path);
}

/* Return 0 to go on, 1 for a short write, -1 for an error that errno names. */
static int fault(int counts) {
    begin();
    if (!counts) return 0;
    calls++;
    if (!strcmp(kind, "count")) {
        const char *file = getenv("REFCLI_FAULT_COUNT");
        FILE *out = file ? fopen(file, "w") : NULL;
        if (out) { fprintf(out, "%ld", calls); fclose(out); }
        return 0;
    }
    if (!at || calls != at) return 0;
    if (!strcmp(kind, "kill")) raise(SIGKILL);
    if (!strcmp(kind, "short")) return 1;
    errno = !strcmp(kind, "EIO") ? EIO : ENOSPC;
    return -1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, name)

ssize_t write(int descriptor, const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t);
    int found = fault(open_below(descriptor));
    if (found < 0) return -1;
    return real(descriptor, data, found ? size / 2 : size);
}

int fsync(int descriptor) {
    REAL(int, "fsync", int);
    return fault(open_below(descriptor)) < 0 ? -1 : real(descriptor);
}

int rename(const char *from, const char *to) {
    REAL(int, "rename", const char *, const char *);
    return fault(below(to)) < 0 ? -1 : real(from, to);
}

int ftruncate(int descriptor, off_t length) {
    REAL(int, "ftruncate", int, off_t);
    return fault(open_below(descriptor)) < 0 ? -1 : real(descriptor, length);
}

int ftruncate64(int descriptor, off64_t length) {
    REAL(int, "ftruncate64", int, off64_t);
    return fault(open_below(descriptor)) < 0 ? -1 : real(descriptor, length);
}

int unlink(const char *path) {
    REAL(int, "unlink", const char *);
    return fault(below(path)) < 0 ? -1 : real(path);
}

static int making(int flags) { return flags & (O_CREAT | O_WRONLY | O_RDWR); }

int open(const char *path, int flags, ...) {
    REAL(int, "open", const char *, int, ...);
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return fault(making(flags) && below(path)) < 0 ? -1 : real(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    REAL(int, "open64", const char *, int, ...);
    va_list more;
    va_start(more, flags);
    mode_t mode = va_arg(more, mode_t);
    va_end(more);
    return fault(making(flags) && below(path)) < 0 ? -1 : real(path, flags, mode);
}
