package configured.below;

import lombok.Data;
import lombok.experimental.NonFinal;

@Data
final class Below {
  @NonFinal String m_name;

  static String text(Below below) {
    return below.name("a").name().trim();
  }
}
