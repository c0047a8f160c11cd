package org.xianxing.app.evaluation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xianxing.domain.organization.Organization;

/** Chooses zones that do not take part yet. */
final class ParticipantsAddDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    ParticipantsAddDialog(List<Organization> others, Consumer<Set<Organization>> chosen) {
        setHeaderTitle(text("add-zones-title"));
        setWidth("560px");
        MultiSelectComboBox<Organization> zones = new MultiSelectComboBox<>();
        zones.setLabel(text("zones-to-add"));
        zones.setHelperText(text("zones-to-add-help"));
        zones.setItemLabelGenerator(Organization::name);
        zones.setItems(others);
        zones.setWidthFull();
        add(others.isEmpty() ? new Paragraph(text("no-other-zones")) : zones);
        Button take =
                new Button(
                        text("add-zones"),
                        _ -> {
                            close();
                            if (!zones.getValue().isEmpty()) {
                                chosen.accept(zones.getValue());
                            }
                        });
        take.addThemeName("primary");
        getFooter().add(new Button(text("cancel"), _ -> close()), take);
    }

    private String text(String key) {
        return getTranslation("evaluation.cycle." + key);
    }
}
