package configured;

import lombok.Builder;
import lombok.CustomLog;
import lombok.Data;
import lombok.experimental.FieldNameConstants;
import lombok.experimental.NonFinal;
import lombok.extern.java.Log;

final class Configured {

  interface Journal {
    void note(String text);
  }

  static final class Journals {
    static Journal of(String name) {
      return text -> {};
    }
  }

  @Data
  @FieldNameConstants
  static class Person {
    @NonFinal String m_name;
    @NonFinal boolean m_active;
    @NonFinal String m_eMail;
    long m_id;
  }

  @Builder
  static class Made {
    String m_text;
  }

  @Log
  static class Logged {
    void run() {
      Person person = new Person(3L).setName("a").setActive(true);
      LOGGER.info(person.getName() + person.getActive() + person.geteMail() + person.getId());
      LOGGER.fine(Person.Fields.M_NAME);
      Made.MadeMaker maker = Made.builder();
      LOGGER.fine(maker.text("a").build().m_text);
    }
  }

  @CustomLog
  static class Journaled {
    void run() {
      LOGGER.note("a");
    }
  }
}
