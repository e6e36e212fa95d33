package id.binahumas.shared.faces;

import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;

/** Puts {@link TroubleHandler} in front of what Faces does with exceptions. */
public class TroubleHandlerFactory extends ExceptionHandlerFactory {

    public TroubleHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new TroubleHandler(getWrapped().getExceptionHandler());
    }
}
