package id.binahumas.people;

/** How a post is held for somebody who is missing: until a successor is named (Plt.), or while the holder is away (Plh.). */
public enum Acting {
    PLT,
    PLH
}
