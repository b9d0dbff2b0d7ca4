/* Loaded before the C library: the n-th call that changes the disk fails, or kills the process.

   attack_begin says what is to go wrong: a kind (kill, ENOSPC, EIO, short), or "" for nothing, the
   number of the call, counted from 1, and the folder below which calls count; attack_calls how
   many there were so far. */
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

static long calls, at;
static char kind[16], under[PATH_MAX + 1];

void attack_begin(const char *given, long number, const char *folder) {
    snprintf(kind, sizeof kind, "%s", given);
    snprintf(under, sizeof under, "%s", folder);
    at = number;
    calls = 0;
}

long attack_calls(void) { return calls; }

static int below(const char *path) {
    char whole[2 * PATH_MAX + 2];
    if (!*under || !path) return 0;
    if (*path != '/') {
        if (!getcwd(whole, PATH_MAX)) return 0;
        strcat(whole, "/");
        strncat(whole, path, PATH_MAX);
        path = whole;
    }
    return !strncmp(path, under, strlen(under));
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
    if (!counts) return 0;
    calls++;
    if (!*kind || calls != at) return 0;
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

ssize_t pwrite(int descriptor, const void *data, size_t size, off_t place) {
    REAL(ssize_t, "pwrite", int, const void *, size_t, off_t);
    int found = fault(open_below(descriptor));
    if (found < 0) return -1;
    return real(descriptor, data, found ? size / 2 : size, place);
}

ssize_t pwrite64(int descriptor, const void *data, size_t size, off64_t place) {
    REAL(ssize_t, "pwrite64", int, const void *, size_t, off64_t);
    int found = fault(open_below(descriptor));
    if (found < 0) return -1;
    return real(descriptor, data, found ? size / 2 : size, place);
}

ssize_t sendfile(int to, int from, off_t *place, size_t size) {
    REAL(ssize_t, "sendfile", int, int, off_t *, size_t);
    int found = fault(open_below(to));
    if (found < 0) return -1;
    return real(to, from, place, found ? size / 2 : size);
}

ssize_t sendfile64(int to, int from, off64_t *place, size_t size) {
    REAL(ssize_t, "sendfile64", int, int, off64_t *, size_t);
    int found = fault(open_below(to));
    if (found < 0) return -1;
    return real(to, from, place, found ? size / 2 : size);
}

int fdatasync(int descriptor) {
    REAL(int, "fdatasync", int);
    return fault(open_below(descriptor)) < 0 ? -1 : real(descriptor);
}

int fchmod(int descriptor, mode_t mode) {
    REAL(int, "fchmod", int, mode_t);
    return fault(open_below(descriptor)) < 0 ? -1 : real(descriptor, mode);
}

int mkdir(const char *path, mode_t mode) {
    REAL(int, "mkdir", const char *, mode_t);
    return fault(below(path)) < 0 ? -1 : real(path, mode);
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
