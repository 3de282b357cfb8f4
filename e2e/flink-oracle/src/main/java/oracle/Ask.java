package oracle;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Reads cases from standard input, a JSON object a line, and writes Flink's answers, in the same order. */
public final class Ask {
  private Ask() {}

  public static void main(String[] arguments) {
    Asking flink = new Asking();
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Lines.standardInput()
        .map(Lines::asCase)
        .map(asked -> flink.answer(asked, Asking.configuration(asked.config())))
        .forEach(answer -> out.println(Lines.print(answer)));
    out.flush();
  }
}
