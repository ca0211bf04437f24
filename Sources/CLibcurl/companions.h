#ifndef CLIBCURL_COMPANIONS_H
#define CLIBCURL_COMPANIONS_H
// The libraries that libcurl itself is built on: zlib, brotli, zstd and libidn2. They are in the process because libcurl is,
// so their functions are looked up by name: no package of our own is needed, and a libcurl without one of them just lacks it.
#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

static inline void *_Nullable shim_companion(const char *_Nonnull name) {
    void *all = dlopen(NULL, RTLD_LAZY);
    void *function = all ? dlsym(all, name) : NULL;
    if (all) dlclose(all);
    return function;
}

// The codings of HTTP bodies. Deflate comes with zlib's wrapper, as the standard says, and without, as some servers send it.
enum shim_coding { SHIM_GZIP, SHIM_ZLIB, SHIM_DEFLATE, SHIM_BROTLI, SHIM_ZSTD };
enum shim_step { SHIM_BROKEN = -1, SHIM_MORE = 0, SHIM_END = 1 };

// zlib's z_stream, whose form is part of its ABI.
typedef struct {
    const unsigned char *_Nullable next_in;
    unsigned avail_in;
    unsigned long total_in;
    unsigned char *_Nullable next_out;
    unsigned avail_out;
    unsigned long total_out;
    const char *_Nullable msg;
    void *_Nullable state, *_Nullable zalloc, *_Nullable zfree, *_Nullable opaque;
    int data_type;
    unsigned long adler, reserved;
} shim_zlib_stream;

// ZSTD_inBuffer and ZSTD_outBuffer.
typedef struct { const void *_Nullable bytes; size_t size, position; } shim_zstd_input;
typedef struct { void *_Nullable bytes; size_t size, position; } shim_zstd_output;

typedef struct {
    enum shim_coding coding;
    void *_Nullable state;
    shim_zlib_stream zlib;
    // The library's function that moves on.
    void *_Nullable step;
} shim_decoder;

static inline int shim_coding_known(enum shim_coding coding) {
    switch (coding) {
    case SHIM_BROTLI: return shim_companion("BrotliDecoderDecompressStream") != NULL;
    case SHIM_ZSTD: return shim_companion("ZSTD_decompressStream") != NULL;
    default: return shim_companion("inflate") != NULL;
    }
}

// NULL where the library is missing or out of memory.
static inline shim_decoder *_Nullable shim_decoder_open(enum shim_coding coding) {
    shim_decoder *decoder = calloc(1, sizeof *decoder);
    if (!decoder) return NULL;
    decoder->coding = coding;
    decoder->step = shim_companion(
        coding == SHIM_BROTLI ? "BrotliDecoderDecompressStream" : coding == SHIM_ZSTD ? "ZSTD_decompressStream" : "inflate");
    if (coding == SHIM_BROTLI) {
        void *(*open)(void *, void *, void *) = (void *(*)(void *, void *, void *))shim_companion("BrotliDecoderCreateInstance");
        decoder->state = open ? open(NULL, NULL, NULL) : NULL;
    } else if (coding == SHIM_ZSTD) {
        void *(*open)(void) = (void *(*)(void))shim_companion("ZSTD_createDStream");
        decoder->state = open ? open() : NULL;
    } else {
        int (*open)(shim_zlib_stream *, int, const char *, int) =
            (int (*)(shim_zlib_stream *, int, const char *, int))shim_companion("inflateInit2_");
        int window = coding == SHIM_GZIP ? 15 + 16 : coding == SHIM_ZLIB ? 15 : -15;
        // Every zlib 1 has this stream.
        if (open && open(&decoder->zlib, window, "1", sizeof decoder->zlib) == 0) decoder->state = decoder;
    }
    if (decoder->state && decoder->step) return decoder;
    free(decoder);
    return NULL;
}

static inline void shim_decoder_close(shim_decoder *_Nonnull decoder) {
    const char *name = decoder->coding == SHIM_BROTLI ? "BrotliDecoderDestroyInstance"
        : decoder->coding == SHIM_ZSTD ? "ZSTD_freeDStream" : "inflateEnd";
    // Each takes one pointer; what some of them return says nothing.
    void (*close)(void *) = (void (*)(void *))shim_companion(name);
    if (close) close(decoder->coding == SHIM_BROTLI || decoder->coding == SHIM_ZSTD ? decoder->state : &decoder->zlib);
    free(decoder);
}

// Moves on by as much as input and room allow; `read` and `written` say how much that was.
static inline enum shim_step shim_decode(
    shim_decoder *_Nonnull decoder, const unsigned char *_Nonnull input, size_t length, size_t *_Nonnull read,
    unsigned char *_Nonnull output, size_t room, size_t *_Nonnull written
) {
    if (decoder->coding == SHIM_BROTLI) {
        int (*step)(void *, size_t *, const unsigned char **, size_t *, unsigned char **, size_t *) =
            (int (*)(void *, size_t *, const unsigned char **, size_t *, unsigned char **, size_t *))
                decoder->step;
        size_t left = length, free_room = room;
        // BROTLI_DECODER_RESULT: 0 error, 1 success, 2 more input, 3 more room.
        int result = step(decoder->state, &left, &input, &free_room, &output, NULL);
        *read = length - left;
        *written = room - free_room;
        return result == 0 ? SHIM_BROKEN : result == 1 ? SHIM_END : SHIM_MORE;
    }
    if (decoder->coding == SHIM_ZSTD) {
        size_t (*step)(void *, shim_zstd_output *, shim_zstd_input *) =
            (size_t (*)(void *, shim_zstd_output *, shim_zstd_input *))decoder->step;
        unsigned (*is_error)(size_t) = (unsigned (*)(size_t))shim_companion("ZSTD_isError");
        shim_zstd_input in = {input, length, 0};
        shim_zstd_output out = {output, room, 0};
        size_t result = step(decoder->state, &out, &in);
        *read = in.position;
        *written = out.position;
        return is_error(result) ? SHIM_BROKEN : result == 0 ? SHIM_END : SHIM_MORE;
    }
    int (*step)(shim_zlib_stream *, int) = (int (*)(shim_zlib_stream *, int))decoder->step;
    unsigned most = 1u << 30;
    unsigned in = length < most ? (unsigned)length : most, out = room < most ? (unsigned)room : most;
    decoder->zlib.next_in = input;
    decoder->zlib.avail_in = in;
    decoder->zlib.next_out = output;
    decoder->zlib.avail_out = out;
    int result = step(&decoder->zlib, 0);
    *read = in - decoder->zlib.avail_in;
    *written = out - decoder->zlib.avail_out;
    // Z_OK, Z_STREAM_END; Z_BUF_ERROR says that nothing could be done for lack of input or room.
    return result == 1 ? SHIM_END : result == 0 || result == -5 ? SHIM_MORE : SHIM_BROKEN;
}

// The name of a host in ASCII (RFC 5891, by UTS 46), from UTF-8 whatever the locale. 0 where it has none, or without libidn2.
static inline int shim_ascii_host(const char *_Nonnull host, char *_Nonnull output, size_t room) {
    int (*lookup)(const unsigned char *, unsigned char **, int) =
        (int (*)(const unsigned char *, unsigned char **, int))shim_companion("idn2_lookup_u8");
    if (!lookup) return 0;
    unsigned char *name = NULL;
    // Normalised; nontransitional as browsers do, and the older way for what that refuses.
    if (lookup((const unsigned char *)host, &name, 1 | 8) != 0 && lookup((const unsigned char *)host, &name, 1 | 4) != 0)
        return 0;
    size_t length = strlen((char *)name);
    if (length < room) memcpy(output, name, length + 1);
    free(name);
    return length < room;
}
#endif
