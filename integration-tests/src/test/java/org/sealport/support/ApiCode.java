package org.sealport.support;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.sealport.services.access.RequiresRight;

/** The operations of the native API, as its code has them. */
public final class ApiCode {
  private static final String API = "org.sealport.web.rest.v1";
  private static final JavaClasses CODE =
      new ClassFileImporter()
          .importPackages(API, "org.sealport.services", "org.sealport.persistence");

  private ApiCode() {}

  public static Stream<JavaMethod> all() {
    return CODE.stream()
        .filter(type -> type.isAnnotatedWith(Path.class))
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> verb(method) != null);
  }

  /** Null: the method answers no call. */
  private static String verb(JavaMethod method) {
    return method.getAnnotations().stream()
        .map(found -> found.getRawType().tryGetAnnotationOfType(HttpMethod.class))
        .flatMap(found -> found.stream())
        .map(HttpMethod::value)
        .findFirst()
        .orElse(null);
  }

  /** As in {@code GET/sealport/v1/vms/{vm}}. */
  public static String key(JavaMethod method) {
    var type = method.getOwner().getAnnotationOfType(Path.class).value();
    var whole =
        method.tryGetAnnotationOfType(Path.class).map(own -> type + "/" + own.value()).orElse(type);
    return verb(method) + "/sealport/v1/" + whole.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
  }

  /** As in {@code path vm}. */
  public static Set<String> parameters(JavaMethod method) {
    var found = new TreeSet<String>();
    for (JavaParameter parameter : method.getParameters()) {
      if (parameter.isAnnotatedWith(BeanParam.class)) {
        for (JavaField field : parameter.getRawType().getFields()) {
          add(field, found);
        }
      } else {
        add(parameter, found);
      }
    }
    return found;
  }

  private static void add(CanBeAnnotated element, Set<String> found) {
    if (element instanceof JavaParameter parameter) {
      parameter
          .tryGetAnnotationOfType(PathParam.class)
          .ifPresent(p -> found.add("path " + p.value()));
      parameter
          .tryGetAnnotationOfType(QueryParam.class)
          .ifPresent(p -> found.add("query " + p.value()));
      parameter
          .tryGetAnnotationOfType(HeaderParam.class)
          .ifPresent(p -> found.add("header " + p.value()));
    }
    if (element instanceof JavaField field) {
      field
          .tryGetAnnotationOfType(QueryParam.class)
          .ifPresent(p -> found.add("query " + p.value()));
      field
          .tryGetAnnotationOfType(HeaderParam.class)
          .ifPresent(p -> found.add("header " + p.value()));
    }
  }

  /** Of all use cases and queries that the operation calls. */
  public static Set<String> rights(JavaMethod operation) {
    var found = new TreeSet<String>();
    collect(operation, found, new HashSet<>());
    return found;
  }

  private static void collect(JavaMethod method, Set<String> found, Set<JavaMethod> seen) {
    if (seen.add(method)) {
      method
          .getMethodCallsFromSelf()
          .forEach(
              call ->
                  call.getTarget().resolveMember().ifPresent(called -> look(called, found, seen)));
    }
  }

  private static void look(JavaMethod called, Set<String> found, Set<JavaMethod> seen) {
    var owner = called.getOwner();
    if (owner.getPackageName().startsWith(API)) {
      collect(called, found, seen);
      return;
    }
    Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
        .flatMap(type -> same(type, called))
        .map(method -> method.tryGetAnnotationOfType(RequiresRight.class))
        .flatMap(right -> right.stream())
        .forEach(right -> found.add(right.value().name()));
  }

  private static Stream<JavaMethod> same(JavaClass type, JavaMethod called) {
    return type.getMethods().stream()
        .filter(method -> method.getName().equals(called.getName()))
        .filter(method -> method.getRawParameterTypes().equals(called.getRawParameterTypes()));
  }
}
