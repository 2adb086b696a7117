package dev.privet.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.finding.Suppression;
import dev.privet.engine.finding.TraceStep;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page is complete, needs nothing else, and runs nothing but its own script. */
class HtmlReportTest {

  private static final String EVIL = "</script><script>alert(1)</script>\" onload='x' <b>&amp;";

  /** A tag with its attributes. */
  private static final Pattern TAG =
      Pattern.compile("<[!/]?[a-zA-Z][a-zA-Z0-9]*((?:\\s+[a-z-]+(?:=\"[^\"]*\")?)*)\\s*>");

  private static final Pattern ATTRIBUTE_VALUE = Pattern.compile("\"[^\"]*\"");

  @Test
  void showsEveryFindingWithItsCode() {
    ReportInput input = Sample.report();
    String page = HtmlReport.render(input);
    assertEquals(input.findings().size(), count(page, "<details class=\"finding "));
    assertTrue(page.contains("<mark>patient.getDiagnoses()</mark>"), "the source is marked");
    assertTrue(page.contains("<mark>client.chat().completions().create(params)</mark>"));
    assertTrue(page.contains("works council agreed"), "why it is suppressed");
    assertTrue(page.contains("Ask for consent to AI processing before the call"), "the remedy");
    assertTrue(page.contains("this consent is for another purpose"), "related places");
    assertTrue(page.contains("and 25 more"), "gaps that are not named are counted");
  }

  @Test
  void whatTheCodeSaysStaysText() {
    String page = HtmlReport.render(withText(EVIL));
    assertEquals(1, count(page, "<script"));
    assertEquals(1, count(page, "</script>"));
    assertFalse(page.contains("<b>"), "no markup from outside");
    String markup = page.replace(between(page, "<script>", "</script>"), "");
    assertFalse(TAG.matcher(markup).replaceAll("").contains("<"), "every tag is one of ours");
    assertFalse(
        TAG.matcher(markup)
            .results()
            .anyMatch(tag -> ATTRIBUTE_VALUE.matcher(tag.group(1)).replaceAll("").contains(" on")),
        "no attribute from outside");
    String sample = HtmlReport.render(Sample.report());
    assertTrue(sample.contains("to &lt;b>{}&lt;/b>") || sample.contains("to &lt;b&gt;{}"), "code");
  }

  @Test
  void thePolicyAllowsItsOwnScriptAndStyleOnly() throws Exception {
    String page = HtmlReport.render(Sample.report());
    String policy = group(page, "Content-Security-Policy\" content=\"([^\"]*)\"");
    policy = policy.replace("&#39;", "'").replace("&#43;", "+");
    assertTrue(policy.startsWith("default-src 'none';"), policy);
    assertFalse(policy.contains("unsafe"), policy);
    assertTrue(
        policy.contains("script-src '" + hash(between(page, "<script>", "</script>")) + "'"));
    assertTrue(policy.contains("style-src '" + hash(between(page, "<style>", "</style>")) + "'"));
    assertEquals(0, count(page, " style=\""), "no style that the policy would refuse");
  }

  @Test
  void asksNothingOfTheNetwork() {
    String page = HtmlReport.render(Sample.report());
    assertFalse(Pattern.compile("https?:|//[a-z]+\\.|@import|url\\(").matcher(page).find());
  }

  @Test
  void everyLinkInThePageLeadsSomewhere() {
    String page = HtmlReport.render(Sample.report());
    Matcher links = Pattern.compile("href=\"#([^\"]*)\"").matcher(page);
    int seen = 0;
    while (links.find()) {
      assertTrue(page.contains("id=\"" + links.group(1) + "\""), links.group());
      seen++;
    }
    assertTrue(seen > 30, "links: " + seen);
  }

  @Test
  void orderDoesNotShow() {
    ReportInput input = Sample.report();
    List<Finding> shuffled = new ArrayList<>(input.findings());
    Collections.reverse(shuffled);
    ReportInput same =
        new ReportInput(
            input.project(),
            input.toolVersion(),
            shuffled,
            input.gaps(),
            input.coverage(),
            input.diagnostics(),
            input.rules(),
            input.categories(),
            input.sources(),
            List.of());
    assertEquals(HtmlReport.render(input), HtmlReport.render(same));
  }

  @Test
  void nothingFoundIsSaid() {
    String page = HtmlReport.render(Sample.empty());
    assertTrue(page.contains("No personal data was seen to leave without a consent check."));
    assertTrue(page.contains("Everything was seen."));
  }

  @Test
  void whatIsSuppressedDoesNotPassForWhatIsNotThere() {
    ReportInput input = Sample.small();
    ReportInput suppressed =
        new ReportInput(
            input.project(),
            input.toolVersion(),
            input.findings().stream()
                .map(one -> one.withSuppression(new Suppression(Suppression.Kind.PATHS, "agreed")))
                .toList(),
            input.gaps(),
            input.coverage(),
            input.diagnostics(),
            input.rules(),
            input.categories(),
            input.sources(),
            List.of());
    String page = HtmlReport.render(suppressed);
    assertFalse(page.contains("No personal data was seen to leave"));
    assertTrue(page.contains("Nothing is open: "));
    assertTrue(page.contains("<strong>Suppressed by its path:</strong> agreed"));
    assertTrue(page.contains("<option value=\"\" selected>Any state</option>"));
  }

  @Test
  void aLongFlowLosesItsMiddleAndSaysSo() {
    Finding finding = Sample.small().findings().get(0);
    List<TraceStep> trace = new ArrayList<>(Collections.nCopies(100, finding.trace().get(0)));
    trace.add(finding.trace().get(finding.trace().size() - 1));
    FindingView view = FindingView.of(with(finding, finding.message(), trace), Sample.small());
    assertEquals(40, view.steps().size());
    assertEquals(61, view.steps().stream().mapToInt(FindingView.StepView::omitted).sum());
    assertEquals("sink", view.steps().get(39).kind());
  }

  /** The page that the browser's test opens. */
  @Test
  void showsFiveThousandFindings() throws IOException {
    ReportInput input = Sample.report();
    List<Finding> many = new ArrayList<>();
    for (int i = 0; many.size() < 5000; i++) {
      Finding one = input.findings().get(i % input.findings().size());
      many.add(with(one, one.message() + " " + i, one.trace()).withFingerprint("many-" + i));
    }
    ReportInput large =
        new ReportInput(
            input.project(),
            input.toolVersion(),
            many,
            input.gaps(),
            input.coverage(),
            input.diagnostics(),
            input.rules(),
            input.categories(),
            input.sources(),
            List.of());
    Path file = Path.of("target/large/privet/large.html");
    HtmlReport.write(file, large);
    String page = Files.readString(file);
    assertEquals(5000, count(page, "<details class=\"finding "));
    String later = between(page, "<noscript id=\"later\">", "</noscript>");
    int rest = 5000 - Page.FIRST_FINDINGS;
    assertEquals(rest, count(later, "<details class=\"finding "));
    assertEquals(rest, count(later, "</details>"), "which the page's script splits at");
    assertEquals(rest, count(later, "<div class=\"body\">"), "which it splits at, too");
  }

  @Test
  void writesTheFileWhole(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("target/privet/privet.html");
    HtmlReport.write(file, Sample.empty());
    HtmlReport.write(file, Sample.small());
    assertEquals(HtmlReport.render(Sample.small()), Files.readString(file));
  }

  private static ReportInput withText(String text) {
    ReportInput input = Sample.small();
    Finding finding = input.findings().get(0);
    List<TraceStep> trace =
        finding.trace().stream()
            .map(s -> new TraceStep(s.kind(), s.position(), text, text))
            .toList();
    return new ReportInput(
        text,
        text,
        List.of(with(finding, text, trace)),
        input.gaps(),
        input.coverage(),
        List.of(),
        input.rules(),
        List.of(),
        input.sources(),
        List.of());
  }

  private static Finding with(Finding finding, String text, List<TraceStep> trace) {
    return new Finding(
        finding.rule(),
        text.equals(EVIL) ? text : finding.ruleName(),
        finding.level(),
        text.equals(EVIL) ? text : finding.module(),
        finding.position(),
        finding.method(),
        text,
        text,
        text.equals(EVIL) ? List.of(text) : finding.categories(),
        List.of(text),
        finding.recipient(),
        trace,
        finding.related(),
        text,
        Optional.empty(),
        List.of());
  }

  private static String hash(String text) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(hash);
  }

  private static String between(String page, String start, String end) {
    int from = page.indexOf(start) + start.length();
    return page.substring(from, page.indexOf(end, from));
  }

  private static String group(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertTrue(matcher.find(), pattern);
    return matcher.group(1);
  }

  private static int count(String page, String part) {
    int count = 0;
    for (int at = page.indexOf(part); at >= 0; at = page.indexOf(part, at + 1)) {
      count++;
    }
    return count;
  }
}
