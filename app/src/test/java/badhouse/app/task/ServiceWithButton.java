package badhouse.app.task;

import com.vaadin.flow.component.button.Button;

/** Breaks the rule that only views know components. */
public record ServiceWithButton(Button button) {}
