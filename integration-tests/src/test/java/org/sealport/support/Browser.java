package org.sealport.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, signed in through Keycloak's own pages. */
public final class Browser implements AutoCloseable {
  private static final List<String> SILENT =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-sync");

  private final Playwright playwright;
  private final BrowserContext context;

  private Browser(int width) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    var chromium =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(Stack.chromium())
                    .setArgs(SILENT));
    context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setIgnoreHTTPSErrors(
                    true) // the demo's own certificate authority is not in Chromium's store
                .setLocale("en-US")
                .setViewportSize(width, 900));
    context.setDefaultTimeout(30_000);
  }

  /** A window of this width in pixels. */
  public static Browser wide(int width) {
    return new Browser(width);
  }

  /** Signs in and answers the page that the portal opens with. */
  public Page signIn(String user) {
    var page = context.newPage();
    page.navigate(Stack.portal() + "/");
    page.fill("input[name=username]", user);
    page.press("input[name=username]", "Enter");
    page.fill("input[name=password]", "sealport-demo");
    page.press("input[name=password]", "Enter");
    page.waitForURL(url -> url.startsWith(Stack.portal()));
    return page;
  }

  @Override
  public void close() {
    playwright.close();
  }
}
