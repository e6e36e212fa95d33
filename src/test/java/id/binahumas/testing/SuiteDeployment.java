package id.binahumas.testing;

import java.io.File;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.spi.event.UnDeployManagedDeployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.GenericArchive;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jsoup.Jsoup;

/** The whole product with the tests in it, deployed once for all test classes: a deployment costs more than most tests. */
public class SuiteDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(OneDeployment.class);
    }

    @Deployment
    public static WebArchive product() {
        File build = new File(System.getProperty("binahumas.build"));
        WebArchive product = ShrinkWrap.create(WebArchive.class, "ROOT.war");
        product.as(ExplodedImporter.class).importDirectory(new File(build, "binahumas"));
        // Journeys and faults drive the product from outside, and the plan tests need no server.
        GenericArchive tests = ShrinkWrap.create(GenericArchive.class)
                .as(ExplodedImporter.class)
                .importDirectory(
                        new File(build, "test-classes"),
                        Filters.exclude(
                                "^/(META-INF|id/binahumas/(journey|faults))/.*|.*/(Browser|SuiteDeployment|MailServer|"
                                        + "ServerProcess|DatabaseProcess|Signals)(\\$.*)?\\.class|^/id/binahumas/[^/]*Test(\\$.*)?\\.class|^/arquillian\\.xml"))
                .as(GenericArchive.class);
        // the product has no page with components yet; that one can come is tried with this one
        return product.addAsWebResource(new File("src/test/webapp/component.xhtml"))
                .merge(tests, "WEB-INF/classes", Filters.includeAll())
                // a visitor inside reads pages too
                .addAsLibrary(new File(Jsoup.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath()));
    }

    static class OneDeployment {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenario;

        @Inject
        private Event<GenerateDeployment> generate;

        private DeploymentScenario shared;
        private boolean generating;
        private boolean deployed;

        void generateOnce(@Observes EventContext<GenerateDeployment> context) {
            if (generating) {
                context.proceed();
                return;
            }
            if (shared == null) {
                generating = true;
                generate.fire(new GenerateDeployment(new TestClass(SuiteDeployment.class)));
                generating = false;
                shared = scenario.get();
            }
            scenario.set(shared);
        }

        void deployOnce(@Observes EventContext<DeployManagedDeployments> context) {
            if (deployed) {
                return;
            }
            deployed = true;
            context.proceed();
        }

        /** The server's end takes the deployment with it. */
        void keepDeployed(@Observes EventContext<UnDeployManagedDeployments> context) {}
    }
}
