package org.huzhu.devstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real wrapper against a made-up Maven, on a system that has neither unzip nor a program to load files. */
class MavenWrapperTest {

    private static final List<String> PROGRAMS = List.of(
            "basename",
            "cat",
            "chmod",
            "dirname",
            "mkdir",
            "mktemp",
            "mv",
            "rm",
            "sh",
            "sha256sum",
            "shasum",
            "tr",
            "uname");

    @TempDir
    Path folder;

    @Test
    void maven_is_unpacked_without_unzip() throws Exception {
        Path zip = maven("#!/bin/sh\necho made-up Maven: \"$@\"\n");
        Answer answer = run(zip, sha256(zip));
        assertThat(answer.output()).isEqualTo("made-up Maven: -B verify\n");
        assertThat(answer.code()).isZero();
    }

    @Test
    void an_archive_with_another_digest_is_refused() throws Exception {
        Path zip = maven("#!/bin/sh\necho no\n");
        Answer answer = run(zip, "0".repeat(64));
        assertThat(answer.output()).contains("Failed to validate Maven distribution SHA-256");
        assertThat(answer.code()).isEqualTo(1);
    }

    private Path maven(String script) throws IOException {
        Path zip = folder.resolve("apache-maven-9.9.9-bin.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("apache-maven-9.9.9/bin/mvn"));
            out.write(script.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
        return zip;
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private Answer run(Path zip, String sha256) throws IOException, InterruptedException {
        Path clone = Files.createDirectories(folder.resolve("clone/.mvn/wrapper"))
                .getParent()
                .getParent();
        Files.writeString(clone.resolve("mvnw"), Clone.text("mvnw"));
        Files.writeString(
                clone.resolve(".mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=" + zip.toUri() + "\ndistributionSha256Sum=" + sha256 + "\n");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "mvnw", "-B", "verify")
                .directory(clone.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", path().toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), output);
    }

    private Path path() throws IOException {
        Path programs = Files.createDirectories(folder.resolve("programs"));
        for (String program : PROGRAMS) {
            for (Path place : List.of(Path.of("/usr/bin", program), Path.of("/bin", program))) {
                Path link = programs.resolve(program);
                if (Files.exists(place) && !Files.exists(link)) {
                    Files.createSymbolicLink(link, place);
                }
            }
        }
        return programs;
    }

    private record Answer(int code, String output) {}
}
