// SPDX-License-Identifier: EUPL-1.2
package nl.gestand.web;

import static org.assertj.core.api.Assertions.assertThat;

import nl.gestand.web.TestSite.Visitor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The technical rules of the Dutch API Design Rules 2 that can be read off an OpenAPI document or an answer, restated;
 * each test is named for its rule.
 *
 * @see <a href="https://gitdocumentatie.logius.nl/publicatie/api/adr/2.1/">API Design Rules</a>
 */
class ApiDesignRulesTest {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
  private static final Set<String> BESIDES = Set.of("servers", "parameters", "summary", "description");

  @TempDir
  static Path folder;

  private static TestSite site;
  private static String text;
  private static JsonNode document;

  private record Operation(String path, String method, JsonNode content) {}

  @BeforeAll
  static void open() throws IOException {
    TestSite.open(folder).close();
    Files.writeString(folder.resolve("gestand.properties"), "\ncontact=mailto:data@gestand.example\n",
        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    site = TestSite.reopen(folder);
    Visitor reader = site.signedIn("lena");
    reader.post("/vragen/bewaren", Map.of("naam", "Wat er die dag was", "csrf", reader.csrf(), "query",
        "SELECT ?s { VALUES ?dag { '2025-07-08' } ?s ?p ?dag }"));
    HttpResponse<String> answer = site.visitor().get("/api/v1/openapi.json");
    text = answer.body();
    document = new ObjectMapper().readTree(text);
  }

  @AfterAll
  static void close() {
    site.close();
  }

  @Test
  void docOpenapi_anIndependentParserFindsNothingWrong() {
    ParseOptions options = new ParseOptions();
    options.setResolve(true);
    SwaggerParseResult parsed = new OpenAPIV3Parser().readContents(text, null, options);
    assertThat(parsed.getMessages()).isEmpty();
    assertThat(parsed.getOpenAPI().getOpenapi()).startsWith("3.1");
    assertThat(parsed.getOpenAPI().getPaths()).hasSameSizeAs(document.get("paths"));
  }

  @Test
  void docOpenapiContact_namesAnAddressToWriteTo() {
    assertThat(document.at("/info/contact/name").asText()).isNotBlank();
    assertThat(document.at("/info/contact/url").asText()).startsWith("http");
    assertThat(document.at("/info/contact/email").asText()).isEqualTo("data@gestand.example");
  }

  @Test
  void publishOpenapi_standsAtAFixedPlaceForEveryone() {
    assertThat(document.at("/paths/~1openapi.json").fieldNames()).toIterable().containsExactly("get");
    assertThat(site.visitor().get("/api/v1/openapi.json").headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(document.at("/paths/~1openapi.json/get/responses/200/headers").has("Access-Control-Allow-Origin")).isTrue();
  }

  @Test
  void uriVersion_majorInTheAddress_andSemver_wholeInTheDocument() {
    assertThat(document.get("servers")).isNotEmpty().allMatch(server -> server.get("url").asText().matches("https?://.*/v\\d+"));
    assertThat(document.at("/info/version").asText()).matches("(0|[1-9]\\d*)\\.(0|[1-9]\\d*)\\.(0|[1-9]\\d*)");
    assertThat(document.at("/info/version").asText()).startsWith("1.");
  }

  @Test
  void versionHeader_isToldOfEveryAnswer_andIsThere() {
    operations().forEach(operation -> operation.content().get("responses").fields().forEachRemaining(answer ->
        assertThat(resolved(answer.getValue()).at("/headers/API-Version").isMissingNode())
            .as(operation.path() + " " + answer.getKey()).isFalse()));
    HttpResponse<String> refused = site.visitor().post("/commitment/tz202504-096/status", Map.of(), "Authorization", "Bearer onzin");
    assertThat(refused.statusCode()).isEqualTo(401);
    assertThat(refused.headers().firstValue("API-Version")).hasValue(document.at("/info/version").asText());
  }

  @Test
  void noTrailingSlash_pathSegmentsKebabCase_queryKeysCamelCase() {
    for (Operation operation : operations()) {
      assertThat(operation.path()).matches("(/([a-z0-9]+([-.][a-z0-9]+)*|\\{[^}/]+}))+");
      operation.content().get("parameters").forEach(parameter ->
          assertThat(parameter.get("name").asText()).matches("[a-z][a-zA-Z0-9]*"));
    }
  }

  @Test
  void httpMethods_areTheStandardOnes() {
    document.get("paths").forEach(path -> path.fieldNames().forEachRemaining(name ->
        assertThat(METHODS.contains(name) || BESIDES.contains(name)).as(name).isTrue()));
  }

  @Test
  void problemDetails_areHowEveryRefusalIsTold_andInvalidInputIsOne() {
    for (Operation operation : operations()) {
      JsonNode answers = operation.content().get("responses");
      assertThat(answers.has("400")).as(operation.path()).isTrue();
      answers.fields().forEachRemaining(answer -> {
        if (answer.getKey().matches("[45]\\d\\d")) {
          JsonNode schema = resolved(resolved(answer.getValue()).at("/content/application~1problem+json/schema"));
          assertThat(schema.get("properties").fieldNames()).toIterable().contains("status", "title", "detail")
              .isSubsetOf("status", "title", "detail", "type", "instance");
        }
      });
    }
  }

  @Test
  void answersInJson_areObjects_withNamesInCamelCase_andSchemasInPascalCase() {
    operations().forEach(operation -> operation.content().get("responses").fields().forEachRemaining(answer -> {
      JsonNode schema = resolved(answer.getValue()).at("/content/application~1json/schema");
      assertThat(schema.isMissingNode() || resolved(schema).path("type").asText().equals("object"))
          .as(operation.path()).isTrue();
    }));
    document.at("/components/schemas").fields().forEachRemaining(schema -> {
      assertThat(schema.getKey()).matches("[A-Z][a-zA-Z0-9]*");
      assertThat(schema.getValue().get("properties").fieldNames()).toIterable()
          .allMatch(name -> name.matches("[a-z][a-zA-Z0-9]*"));
    });
  }

  private static List<Operation> operations() {
    List<Operation> operations = new ArrayList<>();
    document.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(part -> {
      if (METHODS.contains(part.getKey())) {
        operations.add(new Operation(path.getKey(), part.getKey(), part.getValue()));
      }
    }));
    assertThat(operations).hasSizeGreaterThan(20);
    return operations;
  }

  private static JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }
}
