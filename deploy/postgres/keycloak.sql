-- The issuer's own database in the containers. The embedded stack has an issuer of its own and does not run this file.
-- The password is that of the demo.

CREATE ROLE keycloak LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE keycloak OWNER keycloak TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT, TEMPORARY ON DATABASE keycloak FROM PUBLIC;
