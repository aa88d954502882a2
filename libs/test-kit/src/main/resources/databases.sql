-- The databases of the four services and their roles. Plain SQL, one statement per semicolon: the embedded stack, the
-- containers and the tests run this one file as a superuser on an empty server.
-- Each service has an owner, who migrates the schema, and an app role, which the service logs in as and which row-level
-- security binds. The passwords are those of the demo; production sets its own with ALTER ROLE before a service starts.

CREATE ROLE enrollment_owner LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE enrollment_app LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE enrollment OWNER enrollment_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT, TEMPORARY ON DATABASE enrollment FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE enrollment TO enrollment_app;

CREATE ROLE claims_owner LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE claims_app LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE claims OWNER claims_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT, TEMPORARY ON DATABASE claims FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE claims TO claims_app;

CREATE ROLE payout_owner LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE payout_app LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE payout OWNER payout_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT, TEMPORARY ON DATABASE payout FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE payout TO payout_app;

CREATE ROLE gateway_owner LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE ROLE gateway_app LOGIN PASSWORD 'huzhu-dev' NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
CREATE DATABASE gateway OWNER gateway_owner TEMPLATE template0 ENCODING 'UTF8';
REVOKE CONNECT, TEMPORARY ON DATABASE gateway FROM PUBLIC;
GRANT CONNECT, TEMPORARY ON DATABASE gateway TO gateway_app;
