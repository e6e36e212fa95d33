package id.binahumas.notification;

import id.binahumas.shared.NotFound;
import id.binahumas.shared.faces.FormField;
import id.binahumas.shared.faces.Posted;
import id.binahumas.shared.faces.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Arrays;
import java.util.List;

/** The mails of a run: held back or not, the reminders, and the words of its letters, each shown before it is kept. */
@Named
@RequestScoped
public class RunMailPage {

    private static final String SELF = "/organiser/notification/mails.xhtml?faces-redirect=true&id=";

    @Inject
    RunMailService mails;

    @Inject
    RunMessageService letters;

    @Inject
    Posted posted;

    @Inject
    Words words;

    private static final int LETTERS = 20;

    private Long id;
    private String kind;
    private RunMailSheet sheet;
    private MailWords preview;
    private List<RunMessageRow> messages = List.of();
    private MailWords messagePreview;

    @FormField
    @NotNull
    @Min(1)
    @Max(ReminderRule.LONGEST_HOURS)
    private Integer amount = 3;

    @FormField
    @NotNull
    private ReminderUnit unit = ReminderUnit.DAYS;

    @FormField
    @NotNull
    private ReminderAnchor anchor = ReminderAnchor.RUN;

    @FormField
    @NotBlank
    @Size(max = MailWording.LONGEST_SUBJECT)
    private String subject;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = MailWording.LONGEST_BODY)
    private String body;

    @FormField
    @NotBlank
    @Size(max = MailWording.LONGEST_SUBJECT)
    private String messageSubject;

    @FormField(multiline = true)
    @NotBlank
    @Size(max = MailWording.LONGEST_BODY)
    private String messageBody;

    /** Shown as it would read and to how many it would go; sent by the other button. */
    public String tell() {
        if (!posted.fill(this, "messageSubject", "messageBody")) {
            return null;
        }
        MailWords message = new MailWords(messageSubject, messageBody);
        if (!posted.flag("send")) {
            messagePreview = mails.preview(id, RunMessage.checked(message));
            return null;
        }
        letters.tell(id, message);
        return SELF + id + "&ok=messageSent";
    }

    public String takeBack() {
        letters.takeBack(id, posted.getId());
        return SELF + id + "&ok=messageTakenBack";
    }

    public String holdBack() {
        mails.holdBack(id);
        return SELF + id + "&ok=mailsHeld";
    }

    public String release() {
        mails.release(id);
        return SELF + id + "&ok=mailsReleased";
    }

    public String remind() {
        if (!posted.fill(this, "amount", "unit", "anchor")) {
            return null;
        }
        mails.remind(id, unit.hours(amount), anchor);
        return SELF + id + "&ok=reminderAdded";
    }

    public String forget() {
        mails.forget(id, posted.getId());
        return SELF + id + "&ok=reminderRemoved";
    }

    /** Shown to the organiser as it would read; kept by the other button. */
    public String word() {
        if (!posted.fill(this, "subject", "body")) {
            return null;
        }
        MailWords typed = new MailWords(subject, body);
        if (posted.flag("look")) {
            preview = mails.preview(id, typed);
            return null;
        }
        mails.word(id, chosen(), typed);
        return SELF + id + "&ok=mailWorded";
    }

    public String unword() {
        mails.unword(id, chosen());
        return SELF + id + "&ok=mailUnworded";
    }

    public void load() {
        sheet = mails.sheet(id);
        messages = letters.messages(id, LETTERS);
        if (!posted.is("tell")) {
            messageBody = words.of("run.message.start", "{nama}", "{penyelenggara}");
        }
        if (kind != null && !posted.is("word")) {
            MailWords known = mails.words(id, chosen());
            subject = known.subject();
            body = known.body();
            preview = mails.preview(id, known);
        }
    }

    private WordingKind chosen() {
        return Arrays.stream(WordingKind.values())
                .filter(k -> k.name().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The letter whose words are open; null when none is. */
    public WordingKind getOpened() {
        return kind == null ? null : chosen();
    }

    /** Whether the organiser has words of their own for it. */
    public boolean isOpenedOwn() {
        return sheet.wordings().stream().anyMatch(w -> w.own() && w.kind() == getOpened());
    }

    public RunMailSheet getSheet() {
        return sheet;
    }

    public MailWords getPreview() {
        return preview;
    }

    public List<String> getNames() {
        return braced(MailWording.NAMES);
    }

    private static List<String> braced(List<String> names) {
        return names.stream().map(name -> "{" + name + "}").toList();
    }

    public List<RunMessageRow> getMessages() {
        return messages;
    }

    public MailWords getMessagePreview() {
        return messagePreview;
    }

    /** What the letter to all can say of each reader. */
    public List<String> getMessageNames() {
        return braced(RunMessage.NAMES);
    }

    public String getMessageSubject() {
        return messageSubject;
    }

    public String getMessageBody() {
        return messageBody;
    }

    public ReminderUnit[] getUnits() {
        return ReminderUnit.values();
    }

    public ReminderAnchor[] getAnchors() {
        return ReminderAnchor.values();
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind == null || kind.isBlank() ? null : kind;
    }

    public Integer getAmount() {
        return amount;
    }

    public ReminderUnit getUnit() {
        return unit;
    }

    public ReminderAnchor getAnchor() {
        return anchor;
    }

    public String getSubject() {
        return subject;
    }

    public String getBody() {
        return body;
    }
}
