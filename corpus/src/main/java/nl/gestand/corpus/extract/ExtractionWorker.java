// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.corpus.extract;

import com.fasterxml.jackson.databind.ObjectMapper;
import nl.gestand.corpus.structure.StructuredTextJson;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The program that reads files of formats that can harm their reader. It takes one file at a time from its standard
 * input and answers on its standard output; each message is its length in four bytes and then its content. It ends
 * when its input ends, also while it is reading: it never outlives the program that started it.
 */
public final class ExtractionWorker {

  /** How a worker reads a file; tests give it worse ways. */
  @FunctionalInterface
  interface Reading {
    Extracted read(Path file, String fileName) throws Unreadable;
  }

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte READ = 1;
  private static final byte REFUSED = 0;

  private ExtractionWorker() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    serve(ReadFile::read);
  }

  /** Answers until the input ends. */
  static void serve(Reading reading) throws IOException, InterruptedException {
    InputStream input = System.in;
    DataOutputStream output = new DataOutputStream(System.out);
    // Whatever a library prints must not come between our messages.
    System.setOut(System.err);
    BlockingQueue<byte[]> requests = new LinkedBlockingQueue<>();
    Thread listener = new Thread(() -> listen(input, requests), "requests");
    listener.setDaemon(true);
    listener.start();
    send(output, new byte[0]);
    while (true) {
      send(output, answer(reading, requests.take()));
    }
  }

  private static void listen(InputStream input, BlockingQueue<byte[]> requests) {
    try {
      while (true) {
        requests.add(receive(input, 1 << 20));
      }
    } catch (IOException parentIsGone) {
      Runtime.getRuntime().halt(0);
    }
  }

  private static byte[] answer(Reading reading, byte[] request) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream answer = new DataOutputStream(bytes);
    DataInputStream asked = new DataInputStream(new ByteArrayInputStream(request));
    try {
      Path file = Path.of(asked.readUTF());
      String fileName = asked.readUTF();
      if (asked.readBoolean()) {
        byte[] table = JSON.writeValueAsBytes(ReadTable.read(file));
        answer.writeByte(READ);
        answer.write(table);
      } else {
        Extracted extracted = reading.read(file, fileName);
        answer.writeByte(READ);
        answer.writeUTF(extracted.format());
        writeMetadata(answer, extracted.metadata());
        answer.write(StructuredTextJson.write(extracted.text()));
      }
    } catch (Unreadable refused) {
      bytes.reset();
      answer.writeByte(REFUSED);
      answer.writeUTF(refused.getMessage());
    } catch (StackOverflowError e) {
      bytes.reset();
      answer.writeByte(REFUSED);
      answer.writeUTF("Dit bestand is te diep genest.");
    } catch (RuntimeException e) {
      bytes.reset();
      answer.writeByte(REFUSED);
      answer.writeUTF("Dit bestand is beschadigd.");
    }
    return bytes.toByteArray();
  }

  /** @param table whether its rows are asked for, and not its text */
  static byte[] request(Path file, String fileName, boolean table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream request = new DataOutputStream(bytes);
    request.writeUTF(file.toAbsolutePath().toString());
    // A hint does not need more; writeUTF takes 65,535 bytes.
    request.writeUTF(fileName.substring(Math.max(0, fileName.length() - 200)));
    request.writeBoolean(table);
    return bytes.toByteArray();
  }

  static Extracted read(byte[] answer) throws IOException, Unreadable {
    ByteArrayInputStream bytes = new ByteArrayInputStream(answer);
    DataInputStream fields = accepted(bytes);
    String format = fields.readUTF();
    Map<String, List<String>> metadata = readMetadata(fields);
    return new Extracted(format, metadata, StructuredTextJson.read(bytes.readAllBytes()));
  }

  static ExtractedTable readTable(byte[] answer) throws IOException, Unreadable {
    return JSON.readValue((InputStream) accepted(new ByteArrayInputStream(answer)), ExtractedTable.class);
  }

  private static DataInputStream accepted(ByteArrayInputStream answer) throws IOException, Unreadable {
    DataInputStream fields = new DataInputStream(answer);
    if (fields.readByte() == REFUSED) {
      throw new Unreadable(fields.readUTF());
    }
    return fields;
  }

  static void send(DataOutputStream output, byte[] message) throws IOException {
    output.writeInt(message.length);
    output.write(message);
    output.flush();
  }

  /** @throws EOFException at the end of the input */
  static byte[] receive(InputStream input, int longest) throws IOException {
    int length = new DataInputStream(input).readInt();
    if (length < 0 || length > longest) {
      throw new IOException("a message of " + length + " bytes");
    }
    byte[] message = input.readNBytes(length);
    if (message.length < length) {
      throw new EOFException();
    }
    return message;
  }

  private static void writeMetadata(DataOutputStream answer, Map<String, List<String>> metadata) throws IOException {
    List<String[]> pairs = new ArrayList<>();
    metadata.forEach((name, values) -> values.forEach(value -> pairs.add(new String[] {name, value})));
    answer.writeInt(pairs.size());
    for (String[] pair : pairs) {
      answer.writeUTF(shortened(pair[0]));
      answer.writeUTF(shortened(pair[1]));
    }
  }

  /** Three bytes a character at most, within what writeUTF takes. */
  private static String shortened(String value) {
    return value.length() <= 20_000 ? value : value.substring(0, 20_000);
  }

  private static Map<String, List<String>> readMetadata(DataInputStream fields) throws IOException {
    Map<String, List<String>> metadata = new LinkedHashMap<>();
    for (int left = fields.readInt(); left > 0; left--) {
      metadata.computeIfAbsent(fields.readUTF(), name -> new ArrayList<>()).add(fields.readUTF());
    }
    return metadata;
  }
}
