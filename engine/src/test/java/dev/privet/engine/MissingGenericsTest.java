package dev.privet.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.privet.engine.finding.Finding;
import dev.privet.engine.testkit.SmallProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What generic classes of libraries give that the class path lacks is of the type they are of. */
class MissingGenericsTest {

  @TempDir Path root;

  private static final String HEAD =
      """
      package shop;
      import com.baomidou.mybatisplus.core.mapper.BaseMapper;
      import jakarta.persistence.TypedQuery;
      import java.util.List;
      import org.apache.kafka.clients.consumer.ConsumerRecord;
      import org.apache.kafka.clients.consumer.ConsumerRecords;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;
      import org.springframework.core.ParameterizedTypeReference;
      import org.springframework.data.domain.Page;
      import org.springframework.data.domain.PageImpl;
      import org.springframework.data.jpa.repository.JpaRepository;
      import org.springframework.data.redis.core.RedisTemplate;
      import org.springframework.http.ResponseEntity;
      import org.springframework.jdbc.core.BeanPropertyRowMapper;
      import org.springframework.jdbc.core.JdbcTemplate;
      import org.springframework.web.client.RestTemplate;
      import org.springframework.web.reactive.function.client.WebClient;
      import reactor.core.publisher.Flux;
      import reactor.core.publisher.Mono;
      record Owner(String email, String shelf) {}
      record Shelf(String code) {}
      interface Base<T> extends JpaRepository<T, Long> {}
      interface Owners extends Base<Owner> {}
      interface Shelves extends Base<Shelf> {}
      interface OwnerMapper extends BaseMapper<Owner> {}
      class Calls {
        private static final Logger log = LoggerFactory.getLogger(Calls.class);
        void m(RestTemplate rest, JdbcTemplate jdbc, WebClient web, Owners owners, Shelves shelves,
            OwnerMapper mapper, Page<Owner> page, PageImpl<Owner> made, Mono<Owner> mono,
            Flux<Owner> flux, ConsumerRecord<String, Owner> record, RedisTemplate<String, Owner> redis,
            ConsumerRecords<String, Owner> records, TypedQuery<Owner> query, TypedQuery<Shelf> other) {
      """;

  private List<String> findings(String body) throws IOException {
    Files.createDirectories(root.resolve("src"));
    Files.writeString(root.resolve("src/Calls.java"), HEAD + body + "\n  }\n}\n");
    return SmallProject.audit(root, root.resolve("src")).findings().stream()
        .map(Finding::rule)
        .toList();
  }

  private void personal(String... codes) throws IOException {
    for (String code : codes) {
      assertEquals(List.of("PRV101"), findings(code), code);
    }
  }

  private void neutral(String... codes) throws IOException {
    for (String code : codes) {
      assertEquals(List.of(), findings(code), code);
    }
  }

  @Test
  void containersGiveWhatTheyAreOf() throws IOException {
    personal(
        "log.info(\"{}\", page.getContent());",
        "log.info(\"{}\", made.getContent());",
        "log.info(\"{}\", record.value());",
        "log.info(\"{}\", redis.opsForValue().get(\"k\"));",
        "log.info(\"{}\", query.setMaxResults(1).getResultList());",
        "log.info(\"{}\", mono.cache().block());",
        "page.getContent().stream().map(Owner::email).forEach(log::info);",
        "Owner o = jdbc.queryForObject(\"x\", new BeanPropertyRowMapper<>(Owner.class), 1);"
            + " log.info(\"{}\", o);");
    neutral(
        "log.info(\"{}\", page.getTotalElements());",
        "log.info(\"{}\", record.offset());",
        "log.info(\"{}\", record.key());",
        "log.info(\"{}\", redis.opsForValue().get(\"k\").shelf());",
        "log.info(\"{}\", other.getResultList());",
        "log.info(\"{}\", flux.count().block());",
        "page.getContent().stream().map(Owner::shelf).forEach(log::info);",
        "Shelf o = jdbc.queryForObject(\"x\", new BeanPropertyRowMapper<>(Shelf.class), 1);"
            + " log.info(\"{}\", o);");
  }

  @Test
  void whatACallIsHandedSaysWhatItGives() throws IOException {
    personal(
        "log.info(\"{}\", rest.getForEntity(\"/o\", Owner.class).getBody());",
        "log.info(\"{}\", web.get().uri(\"/o\").retrieve().bodyToMono(Owner.class).block());",
        "var all = rest.exchange(\"/o\", null, null, new ParameterizedTypeReference<List<Owner>>()"
            + " {}); log.info(\"{}\", all.getBody());",
        "List<Owner> all = web.get().retrieve().bodyToFlux(Owner.class).collectList().block();"
            + " log.info(\"{}\", all);");
    neutral(
        "log.info(\"{}\", rest.getForEntity(\"/o\", Owner.class).getStatusCode());",
        "log.info(\"{}\", rest.getForEntity(\"/o\", Shelf.class).getBody());",
        "log.info(\"{}\", web.get().uri(\"/o\").retrieve().bodyToMono(Shelf.class).block());",
        "List<Shelf> all = web.get().retrieve().bodyToFlux(Shelf.class).collectList().block();"
            + " log.info(\"{}\", all);");
  }

  /** A method's variables are named after its descriptor, which no type argument is part of. */
  @Test
  void methodsMayBeGenericInWhatIsMissing() throws IOException {
    String generic =
        "} static <T extends Comparable<T>> T first(Page<T> page, Mono<? extends T> mono) {"
            + " return page.getContent().get(0); } void n(Page<Owner> page) {";
    personal(generic + "log.info(\"{}\", page.getContent());");
    neutral(generic + "log.info(\"{}\", page.getTotalElements());");
  }

  @Test
  void functionsAreHandedWhatTheyAreOf() throws IOException {
    personal(
        "mono.doOnNext(o -> log.info(\"{}\", o)).subscribe();",
        "flux.flatMap(o -> { log.info(\"{}\", o); return Mono.just(1); }).subscribe();",
        "flux.map(Owner::email).subscribe(e -> log.info(\"{}\", e));",
        "records.forEach(r -> log.info(\"{}\", r.value()));");
    neutral(
        "mono.doOnNext(o -> log.info(\"{}\", o.shelf())).subscribe();",
        "mono.doOnError(e -> log.info(\"{}\", e)).subscribe();",
        "flux.map(Owner::shelf).subscribe(e -> log.info(\"{}\", e));",
        "records.forEach(r -> log.info(\"{}\", r.key()));");
  }

  @Test
  void aProjectsInterfaceHasWhatTheMissingOneAboveItGives() throws IOException {
    personal(
        "log.info(\"{}\", owners.findAll());",
        "owners.findById(1L).ifPresent(o -> log.info(\"{}\", o));",
        "log.info(\"{}\", owners.findById(1L).map(Owner::email).orElse(null));",
        "log.info(\"{}\", mapper.selectById(1));");
    neutral(
        "log.info(\"{}\", shelves.findAll());",
        "log.info(\"{}\", owners.count());",
        "log.info(\"{}\", owners.findById(1L).map(Owner::shelf).orElse(null));",
        "log.info(\"{}\", mapper.selectById(1).shelf());");
  }
}
