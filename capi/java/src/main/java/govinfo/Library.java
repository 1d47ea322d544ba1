package govinfo;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;

/** Finds and loads the C library, and makes its calls: out parameters, errors, text. */
final class Library {
    private static final String NAME = "govinfo_c";

    private Library() {}

    /** Gives the native methods of that class their functions. */
    static void bind(Class<?> prototypes) {
        if (Native.POINTER_SIZE != 8) {
            throw new UnsatisfiedLinkError("govinfo needs a Java of 64 bits");
        }
        String name = find();
        NativeLibrary library =
                NativeLibrary.getInstance(
                        name,
                        Collections.singletonMap(
                                com.sun.jna.Library.OPTION_STRING_ENCODING, "UTF-8"));
        int version = library.getFunction("govinfo_abi_version").invokeInt(new Object[0]);
        if (version < Prototypes.ABI_VERSION) {
            throw new UnsatisfiedLinkError(
                    name + " has ABI version " + version + ", " + Prototypes.ABI_VERSION
                            + " is needed");
        }
        Native.register(prototypes, library);
    }

    /**
     * GOVINFO_LIBRARY if set; else what the jar has for this machine; else what the system finds.
     */
    private static String find() {
        String named = System.getenv("GOVINFO_LIBRARY");
        if (named != null && !named.isEmpty()) {
            return named;
        }
        try {
            ClassLoader loader = Library.class.getClassLoader();
            File extracted = Native.extractFromResourcePath(inside(withMusl()), loader);
            return extracted.getAbsolutePath();
        } catch (IOException noneInside) {
            return NAME;
        }
    }

    /** What JNA looks for in the jar; it has no folder of its own for Linux with musl. */
    static String inside(boolean withMusl) {
        return withMusl ? "/" + Platform.RESOURCE_PREFIX + "-musl/lib" + NAME + ".so" : NAME;
    }

    /** On Linux, musl where glibc is not. */
    private static boolean withMusl() {
        if (!Platform.isLinux()) {
            return false;
        }
        try {
            NativeLibrary.getProcess().getFunction("gnu_get_libc_version");
            return false;
        } catch (UnsatisfiedLinkError noGlibc) {
            return true;
        }
    }

    // ---- calls ----

    /** A call whose last parameter is the error. */
    interface Action {
        int call(long[] error);
    }

    /** A call that makes an object as well. */
    interface Making {
        int call(long[] out, long[] error);
    }

    static void run(Action action) {
        long[] error = new long[1];
        if (action.call(error) != 0) {
            throw raised(error[0]);
        }
    }

    /** The handle of what was made. */
    static long made(Making making) {
        long[] out = new long[1];
        run(error -> making.call(out, error));
        return out[0];
    }

    /** What a call writes into a govinfo_text. */
    static byte[] written(Making making) {
        return bytesOf(made(making));
    }

    static String writtenText(Making making) {
        return new String(written(making), StandardCharsets.UTF_8);
    }

    /** The bytes of a govinfo_text, which is freed. */
    static byte[] bytesOf(long text) {
        try {
            int size = Math.toIntExact(Prototypes.govinfo_text_size(text));
            return new Pointer(Prototypes.govinfo_text_data(text)).getByteArray(0, size);
        } finally {
            Prototypes.govinfo_text_free(text);
        }
    }

    private static GovinfoException raised(long error) {
        try {
            return new GovinfoException(error);
        } finally {
            Prototypes.govinfo_error_free(error);
        }
    }

    // ---- text ----

    /** UTF-8 ending in NUL; null stays null. */
    static byte[] utf8(String text) {
        if (text == null) {
            return null;
        }
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a text has the character NUL in it");
        }
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining() + 1];
            encoded.get(bytes, 0, bytes.length - 1);
            return bytes;
        } catch (CharacterCodingException unpaired) {
            throw new IllegalArgumentException("a text has half of a surrogate pair", unpaired);
        }
    }

    /** As a call takes it. */
    static byte[] utf8(Language language) {
        return utf8(name(language));
    }

    static String name(Language language) {
        return language.name().toLowerCase(Locale.ROOT);
    }
}
