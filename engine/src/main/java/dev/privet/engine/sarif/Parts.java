package dev.privet.engine.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactContent;
import de.jcup.sarif_2_1_0.model.Message;
import de.jcup.sarif_2_1_0.model.MultiformatMessageString;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.ReportingDescriptorReference;
import de.jcup.sarif_2_1_0.model.ToolComponentReference;
import java.util.Map;
import java.util.SortedMap;

/** The small objects a log is made of, each finished before it goes into a set. */
final class Parts {

  private Parts() {}

  /**
   * Text for people. {@code [text](target)} would be a link (section 3.11.6), which neither a
   * message of ours nor a name out of the audited code means.
   */
  static Message message(String text) {
    Message message = new Message();
    message.setText(text.replace("](", "] ("));
    return message;
  }

  static MultiformatMessageString text(String text) {
    MultiformatMessageString message = new MultiformatMessageString();
    message.setText(text);
    return message;
  }

  static MultiformatMessageString text(String text, String markdown) {
    MultiformatMessageString message = text(text);
    message.setMarkdown(markdown);
    return message;
  }

  static ArtifactContent content(String text) {
    ArtifactContent content = new ArtifactContent();
    content.setText(text);
    return content;
  }

  static PropertyBag properties(SortedMap<String, Object> values) {
    PropertyBag bag = new PropertyBag();
    for (Map.Entry<String, Object> value : values.entrySet()) {
      bag.setAdditionalProperty(value.getKey(), value.getValue());
    }
    return bag;
  }

  /** Refers to something the driver itself declares. */
  static ReportingDescriptorReference reference(String id) {
    ReportingDescriptorReference reference = new ReportingDescriptorReference();
    reference.setId(id);
    return reference;
  }

  /** Refers to an entry of a taxonomy. */
  static ReportingDescriptorReference reference(String taxonomy, String id) {
    ToolComponentReference component = new ToolComponentReference();
    component.setName(taxonomy);
    ReportingDescriptorReference reference = reference(id);
    reference.setToolComponent(component);
    return reference;
  }
}
