package org.sealport.web.rest.v1.openapi;

import static java.util.Comparator.comparing;

import jakarta.ws.rs.HttpMethod;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASModelReader;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.sealport.web.rest.v1.RestApi;

/** Builds the document; named in microprofile-config.properties. */
public class ApiDocument implements OASModelReader {
  static final String ROOT = "/sealport/v1/";
  static final String RIGHTS = "x-sealport-rights";

  private static final ResourceBundle NEEDED =
      ResourceBundle.getBundle("org.sealport.web.rest.v1.openapi.rights", Locale.ROOT);

  private static final String BEARER = "bearer";

  @Override
  public OpenAPI buildModel() {
    var schemas = new Schemas();
    var paths = OASFactory.createPaths();
    operations()
        .forEach(
            method -> {
              var path = path(method);
              var item = Optional.ofNullable(paths.getPathItem(path));
              var documented = item.orElseGet(OASFactory::createPathItem);
              documented.setOperation(
                  PathItem.HttpMethod.valueOf(verb(method)),
                  new ApiOperation(method, schemas).document(rights(method)));
              paths.addPathItem(path, documented);
            });
    return OASFactory.createOpenAPI()
        .openapi("3.0.3")
        .info(
            OASFactory.createInfo()
                .title("Sealport")
                .version("1")
                .description(
                    "Virtual machines with TPMs. Every refusal is an application/problem+json document."
                        + " A caller of several organizations names one in X-Sealport-Organization."))
        .paths(paths)
        .components(schemas.components().addSecurityScheme(BEARER, bearer()))
        .addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(BEARER));
  }

  private static SecurityScheme bearer() {
    return OASFactory.createSecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme(BEARER)
        .bearerFormat("JWT");
  }

  /** The methods that answer calls. */
  static Stream<Method> operations() {
    return new RestApi()
        .getClasses().stream()
            .filter(type -> type.isAnnotationPresent(jakarta.ws.rs.Path.class))
            .sorted(comparing(Class::getName))
            .flatMap(type -> Arrays.stream(type.getMethods()))
            .filter(method -> !method.isBridge() && verb(method) != null)
            .sorted(comparing(method -> path(method) + verb(method)));
  }

  /** Null: the method answers no call. */
  static String verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .filter(found -> found != null)
        .map(HttpMethod::value)
        .findFirst()
        .orElse(null);
  }

  /** With names of parameters only: what they must match is no matter of the document. */
  static String path(Method method) {
    var type = method.getDeclaringClass().getAnnotation(jakarta.ws.rs.Path.class).value();
    var own = method.getAnnotation(jakarta.ws.rs.Path.class);
    var whole = own == null ? type : type + "/" + own.value();
    return ROOT + whole.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}").replace("//", "/");
  }

  private static String[] rights(Method method) {
    var key = verb(method) + path(method);
    return NEEDED.containsKey(key) ? NEEDED.getString(key).split(" ") : new String[0];
  }
}
