package id.binahumas.attendance;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The address in the picture on the screen of a room: short, so that an old phone reads it from the last row, and short enough to be typed. */
@WebServlet("/h/*")
public class CheckInAddressServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String PAGE = "/trainee/attendance/check-in.xhtml";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        boolean whole = path.matches("[0-9]{1,19}-[0-9A-Za-z]{1,20}");
        int border = path.indexOf('-');
        response.sendRedirect(
                whole ? PAGE + "?id=" + path.substring(0, border) + "&code=" + path.substring(border + 1) : PAGE);
    }
}
