package id.binahumas.shared.faces;

import jakarta.faces.context.Flash;
import jakarta.faces.context.FlashFactory;

/** Gives each request a {@link NoFlash}. */
public class NoFlashFactory extends FlashFactory {

    public NoFlashFactory(FlashFactory wrapped) {
        super(wrapped);
    }

    @Override
    public Flash getFlash(boolean create) {
        return new NoFlash();
    }
}
