package sample;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Enums in bodies, which are static, beside what is of their names elsewhere. */
class LocalEnums {

  enum Level {
    OUTER;

    int weight() {
      return 1;
    }
  }

  interface Weighed {
    int weight();
  }

  int plain(String text) {
    enum Level implements Weighed {
      LOW("l"),
      HIGH("h") {
        @Override
        public int weight() {
          return name().length() + super.weight();
        }
      };

      private final String mark;

      Level(String mark) {
        this.mark = mark.trim();
      }

      @Override
      public int weight() {
        return ordinal() + mark.length();
      }

      static Level of(String text) {
        return Level.valueOf(text.toUpperCase());
      }
    }
    Map<Level, Integer> found = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      found.merge(level, level.weight(), Integer::sum);
    }
    Level parsed = Level.of(text);
    return switch (parsed) {
      case LOW -> found.get(parsed);
      case HIGH -> parsed.mark.length() + parsed.compareTo(Level.LOW);
    };
  }

  Supplier<List<String>> inLambda() {
    return () -> {
      @Deprecated
      enum Unit {
        METRE,
        FOOT
      }
      enum Second {
        ONLY
      }
      record Pair(Unit unit, Second second) {}
      Pair pair = new Pair(Unit.METRE, Second.ONLY);
      return List.of(pair.unit().name(), pair.second().toString(), Level.OUTER.weight() + "");
    };
  }

  int inSwitch(int kind) {
    switch (kind) {
      case 1:
        enum Inner {
          A,
          B;

          Inner next() {
            return values()[(ordinal() + 1) % values().length];
          }
        }
        return Inner.A.next().ordinal();
      default:
        return Level.OUTER.weight();
    }
  }
}
