package org.sealport.web.rest.v1.openapi;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.sealport.web.rest.v1.shared.ProblemDetails;

/** One operation: what a resource's method takes and answers. */
final class ApiOperation {
  private final Method method;
  private final Schemas schemas;

  ApiOperation(Method method, Schemas schemas) {
    this.method = method;
    this.schemas = schemas;
  }

  Operation document(String[] rights) {
    var resource = method.getDeclaringClass().getSimpleName().replace("Resource", "");
    var operation =
        OASFactory.createOperation()
            .operationId(resource + "_" + method.getName())
            .addTag(resource)
            .responses(responses())
            .addExtension(ApiDocument.RIGHTS, List.of(rights));
    if (rights.length > 0) {
      operation.description("Needs " + String.join(", ", rights) + ".");
    }
    Arrays.stream(method.getParameters())
        .flatMap(ApiOperation::sources)
        .map(this::parameter)
        .forEach(operation::addParameter);
    body()
        .ifPresent(
            body ->
                operation.requestBody(
                    OASFactory.createRequestBody()
                        .required(true)
                        .content(content(consumed(), schemas.of(body.getParameterizedType())))));
    return operation;
  }

  /** What carries a value of the request: the parameter itself, or the fields of its bean. */
  private static Stream<AnnotatedElement> sources(Parameter parameter) {
    Stream<AnnotatedElement> all =
        parameter.isAnnotationPresent(BeanParam.class)
            ? Arrays.stream(parameter.getType().getDeclaredFields())
            : Stream.of(parameter);
    return all.filter(ApiOperation::isValue);
  }

  private static boolean isValue(AnnotatedElement element) {
    return element.isAnnotationPresent(PathParam.class)
        || element.isAnnotationPresent(QueryParam.class)
        || element.isAnnotationPresent(HeaderParam.class);
  }

  private org.eclipse.microprofile.openapi.models.parameters.Parameter parameter(
      AnnotatedElement element) {
    var text = schemas.of(type(element));
    var parameter = OASFactory.createParameter().schema(text);
    if (element.isAnnotationPresent(PathParam.class)) {
      var name = element.getAnnotation(PathParam.class).value();
      return parameter.in(In.PATH).name(name).required(true);
    }
    if (element.isAnnotationPresent(QueryParam.class)) {
      return parameter.in(In.QUERY).name(element.getAnnotation(QueryParam.class).value());
    }
    return parameter.in(In.HEADER).name(element.getAnnotation(HeaderParam.class).value());
  }

  private static Type type(AnnotatedElement element) {
    return element instanceof Parameter parameter
        ? parameter.getParameterizedType()
        : ((Field) element).getGenericType();
  }

  private Optional<Parameter> body() {
    return Arrays.stream(method.getParameters())
        .filter(parameter -> !isValue(parameter))
        .filter(parameter -> !parameter.isAnnotationPresent(BeanParam.class))
        .filter(parameter -> !parameter.isAnnotationPresent(Context.class))
        .filter(parameter -> !parameter.isAnnotationPresent(Suspended.class))
        .findFirst();
  }

  private APIResponses responses() {
    var said = method.getAnnotation(Answer.class);
    var responses = OASFactory.createAPIResponses();
    if (said != null) {
      var media = said.media().isEmpty() ? produced() : said.media();
      responses.addAPIResponse(
          String.valueOf(said.status()), answer(said.status(), media, schemas.of(said.body())));
    } else if (method.getReturnType() == void.class) {
      responses.addAPIResponse("204", OASFactory.createAPIResponse().description("Done"));
    } else {
      var schema = schemas.of(method.getGenericReturnType());
      responses.addAPIResponse("200", answer(200, produced(), schema));
    }
    var problem = content(ProblemDetails.MEDIA_TYPE, schemas.of(ProblemDetails.class));
    return responses.defaultValue(
        OASFactory.createAPIResponse().description("Refused, or failed").content(problem));
  }

  private static APIResponse answer(int status, String media, Schema schema) {
    var meaning =
        switch (status) {
          case 201 -> "Created";
          case 202 -> "Accepted: the task tells how far it is";
          default -> "The answer";
        };
    return OASFactory.createAPIResponse().description(meaning).content(content(media, schema));
  }

  private static Content content(String media, Schema schema) {
    return OASFactory.createContent()
        .addMediaType(media, OASFactory.createMediaType().schema(schema));
  }

  private String consumed() {
    var own = method.getAnnotation(Consumes.class);
    var media = own == null ? method.getDeclaringClass().getAnnotation(Consumes.class) : own;
    return media == null ? MediaType.APPLICATION_JSON : media.value()[0];
  }

  private String produced() {
    var own = method.getAnnotation(Produces.class);
    var media = own == null ? method.getDeclaringClass().getAnnotation(Produces.class) : own;
    return media == null ? MediaType.APPLICATION_JSON : media.value()[0].replaceAll(";.*", "");
  }
}
