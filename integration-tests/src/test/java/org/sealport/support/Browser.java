package org.sealport.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Chromium, signed in through Keycloak's own pages. One process serves all tests; each
 * window has cookies and storage of its own.
 */
public final class Browser implements AutoCloseable {
  private static final List<String> SILENT =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-sync");
  private static final int PATIENCE_MILLIS = 30_000;
  private static com.microsoft.playwright.Browser chromium;

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();

  private Browser(int width, String language, ColorScheme colors) {
    context =
        chromium()
            .newContext(
                new com.microsoft.playwright.Browser.NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(colors)
                    .setViewportSize(width, 900));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.onConsoleMessage(
        message -> {
          if (message.text().contains("Content Security Policy")) complaints.add(message.text());
        });
    context.onWebError(error -> complaints.add(error.error()));
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (chromium == null) {
      PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
      var playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
      chromium =
          playwright
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(Stack.chromium())
                      .setArgs(arguments()));
    }
    return chromium;
  }

  /** It keeps nothing that comes from a server whose certificate it was only told to overlook. */
  private static List<String> arguments() {
    return Stream.concat(
            SILENT.stream(),
            Stream.of("--ignore-certificate-errors-spki-list=" + Stack.keyOfCertificateAuthority()))
        .toList();
  }

  /** A window of this width in pixels. */
  public static Browser wide(int width) {
    return new Browser(width, "en-US", ColorScheme.LIGHT);
  }

  public static Browser desktop() {
    return wide(1440);
  }

  /** A window of somebody who reads Japanese, on a device that is set to dark. */
  public static Browser darkJapanese(int width) {
    return new Browser(width, "ja-JP", ColorScheme.DARK);
  }

  /** Signs in and answers the page that the portal opens with. */
  public Page signIn(String user) {
    var page = context.newPage();
    page.navigate(Stack.portal() + "/");
    identify(page, user);
    page.waitForURL(url -> url.startsWith(Stack.portal()));
    return page;
  }

  /** Fills in Keycloak's sign-in pages. */
  public static void identify(Page page, String user) {
    page.fill("input[name=username]", user);
    page.press("input[name=username]", "Enter");
    page.fill("input[name=password]", "sealport-demo");
    page.press("input[name=password]", "Enter");
  }

  /** Another tab of the same person. */
  public Page tab(String path) {
    var page = context.newPage();
    page.navigate(Stack.portal() + path);
    return page;
  }

  /** Scripts that failed, or that the pages' own policy did not let run. */
  public List<String> complaints() {
    return complaints;
  }

  @Override
  public void close() {
    context.close();
  }
}
