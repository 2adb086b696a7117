package dev.privet.maven.fork;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** How questions and answers are written: records as JSON, nothing but their components. */
final class Wire {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
          .visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
          .visibility(PropertyAccessor.CREATOR, JsonAutoDetect.Visibility.ANY)
          .build();

  private Wire() {}

  /** Sends something, its length first, and leaves the stream open. */
  static void say(Object what, OutputStream to) throws IOException {
    byte[] text = JSON.writeValueAsBytes(what);
    DataOutputStream out = new DataOutputStream(to);
    out.writeInt(text.length);
    out.write(text);
    out.flush();
  }

  /** Reads what was sent and not a byte more. */
  static <T> T hear(InputStream from, Class<T> type) throws IOException {
    DataInputStream in = new DataInputStream(from);
    byte[] text = new byte[in.readInt()];
    in.readFully(text);
    return JSON.readValue(text, type);
  }

  static void answer(Object answer, Path to) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
      JSON.writeValue(out, answer);
    }
  }

  static <T> T answer(Path from, Class<T> type) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(from))) {
      return JSON.readValue(in, type);
    }
  }
}
