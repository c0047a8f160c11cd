package org.xianxing.app.shell.components;

import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.server.streams.DownloadHandler;

/** A PDF in the browser's own viewer, as wide as the frame and without the viewer's bars. */
public final class PdfFrame extends IFrame {

    private static final long serialVersionUID = 1L;

    /**
     * A frame of one file.
     *
     * @param title what a screen reader calls it
     */
    public PdfFrame(DownloadHandler file, String title) {
        getElement().setAttribute("src", file);
        settle(title);
    }

    /**
     * A frame of one file at an address of this application.
     *
     * @param title what a screen reader calls it
     */
    public PdfFrame(String address, String title) {
        setSrc(address);
        settle(title);
    }

    private void settle(String title) {
        setTitle(title);
        // The viewer reads its settings only together with a new address.
        getElement()
                .executeJs(
                        "const file = this.getAttribute('src'); this.removeAttribute('src');"
                                + "requestAnimationFrame(() => { if (this.isConnected) {"
                                + " this.src = file + '#navpanes=0&toolbar=0&view=FitH'; } });");
    }
}
