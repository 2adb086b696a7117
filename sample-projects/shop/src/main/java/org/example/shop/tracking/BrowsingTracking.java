package org.example.shop.tracking;

import com.mixpanel.mixpanelapi.MessageBuilder;
import com.mixpanel.mixpanelapi.MixpanelAPI;
import java.io.IOException;
import org.example.shop.customer.Customer;
import org.example.shop.order.Product;
import org.json.JSONObject;

/** Tells Mixpanel what was looked at. */
public class BrowsingTracking {

  private final MixpanelAPI mixpanel;
  private final MessageBuilder messages;

  public BrowsingTracking(MixpanelAPI mixpanel, String projectToken) {
    this.mixpanel = mixpanel;
    this.messages = new MessageBuilder(projectToken);
  }

  public void viewed(Customer customer, Product product) throws IOException {
    JSONObject properties = new JSONObject();
    properties.put("product", product.name());
    properties.put("email", customer.getEmail());
    mixpanel.sendMessage(messages.event(customer.getId(), "Viewed", properties));
  }

  public void viewedProduct(Customer customer, Product product) throws IOException {
    JSONObject properties = new JSONObject();
    properties.put("product", product.name());
    mixpanel.sendMessage(messages.event(customer.getId(), "Viewed", properties));
  }

  public void viewedUnlessObjected(Customer customer, Product product) throws IOException {
    if (customer.isDoNotTrack()) {
      return;
    }
    JSONObject properties = new JSONObject();
    properties.put("product", product.name());
    properties.put("email", customer.getEmail());
    mixpanel.sendMessage(messages.event(customer.getId(), "Viewed", properties));
  }

  public void viewedIfObjected(Customer customer) throws IOException {
    if (customer.isDoNotTrack()) {
      mixpanel.sendMessage(messages.event(customer.getEmail(), "Objected", null));
    }
  }
}
