package org.sealport.web.faces.layout;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns the colours of PrimeFaces' Saga theme into the tokens of {@code tokens.css}.
 *
 * <p>Saga has its colours written out, so it knows no dark side. Replaced by tokens, one style
 * sheet serves both, and every PrimeFaces component follows without a rule of our own.
 */
final class ThemeColors {
  private static final Pattern ROOT = Pattern.compile(":root\\{[^}]*}");
  private static final Pattern TEXT_ON_COLOR =
      Pattern.compile("(?<![-\\w])color:\\s*#fff(?:fff)?(?![0-9a-fA-F])");
  private static final Pattern COLOR =
      Pattern.compile("#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b|rgba?\\([^)]*\\)");

  // spotless:off
  private static final Map<String, String> TOKENS = tokens(
      "text", "#495057 #252529 #212529 #343a40",
      "text-2", "#6c757d #adb5bd",
      "surface", "#ffffff #fff #fbfcfc",
      "surface-2", "#f8f9fa #f8f8f8 #efefef",
      "hover", "#e9ecef #ebebef",
      "border", "#dee2e6 #dadada",
      "border-input", "#ced4da",
      "accent", "#2196f3 rgb(137.4,200.4,246.6)",
      "accent-hover", "rgb(12.7384615385,136.9384615385,235.6615384615)",
      "accent-active", "rgb(11.3230769231,121.7230769231,209.4769230769)",
      "accent-tint", "#e3f2fd rgba(33,150,243,.16) rgba(33,150,243,.04)",
      "focus", "rgb(166.2,213,250.2) rgb(136.5336492891,212.4881516588,253.8663507109)",
      "idle", "#607d8b rgb(86.4,112.5,125.1) rgb(76.8,100,111.2)",
      "idle-tint", "rgba(96,125,139,.16) rgba(96,125,139,.04)",
      "ok", "#689f38 rgb(93.6,143.1,50.4) rgb(83.2,127.2,44.8) rgb(67.1875,147.8125,69.875)",
      "ok-tint", "#c8e6c9 rgba(200,230,201,.8) rgba(104,159,56,.16) rgba(104,159,56,.04)",
      "busy", "#0288d1 #03a9f4 #01579b #9c27b0 rgb(1.8,122.4,188.1) rgb(1.6,108.8,167.2) rgb(140.4,35.1,158.4) rgb(124.8,31.2,140.8)",
      "busy-tint", "#b3e5fc rgba(2,136,209,.16) rgba(2,136,209,.04) rgba(156,39,176,.16) rgba(156,39,176,.04)",
      "warn", "#fbc02d #ffc107 #7f6003 rgb(250.446728972,183.2859813084,15.953271028)",
      "warn-tint", "#ffecb3 rgba(251,192,45,.16) rgba(251,192,45,.04) rgb(255,229.625,153.5) rgb(253.4,229.8,171)",
      "bad", "#d32f2f #f44336 #b71c1c #ef5350 #e0284f #e60017 rgb(45.75,7,7) rgb(255,113,127.2)",
      "bad-tint", "#ffcdd2 rgba(211,47,47,.16) rgba(211,47,47,.04) rgb(237.4,171.8,171.8) rgb(255,179.5,187.05)");
  // spotless:on

  private ThemeColors() {}

  static String toTokens(String saga) {
    var css = ROOT.matcher(saga).replaceAll("");
    css = TEXT_ON_COLOR.matcher(css).replaceAll("color:var(--on-accent)");
    return COLOR
        .matcher(css)
        .replaceAll(
            found -> TOKENS.getOrDefault(found.group().toLowerCase().replace(" ", ""), "$0"));
  }

  private static Map<String, String> tokens(String... pairs) {
    var tokens = new LinkedHashMap<String, String>();
    for (int i = 0; i < pairs.length; i += 2) {
      for (var color : pairs[i + 1].split(" ")) tokens.put(color, "var(--" + pairs[i] + ")");
    }
    return Map.copyOf(tokens);
  }
}
