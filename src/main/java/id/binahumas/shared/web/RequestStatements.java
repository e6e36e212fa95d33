package id.binahumas.shared.web;

import id.binahumas.shared.persistence.StatementCount;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;

/** Marks what a request asks the database, from before its login is looked at until its answer is written. */
@WebListener
public class RequestStatements implements ServletRequestListener {

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        StatementCount.requestBegins();
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        StatementCount.requestEnds();
    }
}
