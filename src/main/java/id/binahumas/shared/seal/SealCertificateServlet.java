package id.binahumas.shared.seal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Whose seal it is: the certificates of the key in use, for everybody who checks one elsewhere. */
@WebServlet("/.well-known/binahumas-seal.pem")
public class SealCertificateServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Signer signer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/pem-certificate-chain");
        response.getWriter().print(signer.chainAsPem());
    }
}
