package id.binahumas.attendance;

/** How somebody checked in: by the code on the screen of the room, by the own code shown to the committee, or by the name said to it. */
public enum CheckInWay {
    ROOM_CODE,
    PERSONAL_CODE,
    NAME
}
