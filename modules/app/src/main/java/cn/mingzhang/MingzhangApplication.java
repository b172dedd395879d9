package cn.mingzhang;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The whole house as one program: each package beside this class is a module. */
@SpringBootApplication
@Modulithic(systemName = "Mingzhang", sharedModules = {"kernel", "schema", "store", "web"})
public class MingzhangApplication {

    /** Starts the application with its configuration from the environment. */
    public static void main(String[] arguments) {
        SpringApplication.run(MingzhangApplication.class, arguments);
    }
}
